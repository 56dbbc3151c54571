/** Tests of the handlers of ingest. */
@NullMarked
package io.unbreakable.ingest.messaging;

import org.jspecify.annotations.NullMarked;
