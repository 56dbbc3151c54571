/** What is known, kept in the service's table. */
@NullMarked
package io.unbreakable.ingest.store;

import org.jspecify.annotations.NullMarked;
