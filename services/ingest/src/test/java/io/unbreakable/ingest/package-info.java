/** Tests of ingest as a whole. */
@NullMarked
package io.unbreakable.ingest;

import org.jspecify.annotations.NullMarked;
