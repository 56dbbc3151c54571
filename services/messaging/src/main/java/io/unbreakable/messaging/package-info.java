/** Publish to the bus, take from the queue, wait, keep state once only, carry the trace across. */
@NullMarked
package io.unbreakable.messaging;

import org.jspecify.annotations.NullMarked;
