/** Turns what AWS, Dynatrace and other tools say into our events. */
@NullMarked
package io.unbreakable.ingest;

import org.jspecify.annotations.NullMarked;
