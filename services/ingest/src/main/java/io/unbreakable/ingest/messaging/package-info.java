/** Takes raw events and requests, adds them to what is known, publishes what follows. */
@NullMarked
package io.unbreakable.ingest.messaging;

import org.jspecify.annotations.NullMarked;
