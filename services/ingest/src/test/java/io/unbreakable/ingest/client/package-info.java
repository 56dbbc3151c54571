/** Tests of the clients of ingest. */
@NullMarked
package io.unbreakable.ingest.client;

import org.jspecify.annotations.NullMarked;
