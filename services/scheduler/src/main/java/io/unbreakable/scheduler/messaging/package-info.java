/** What the scheduler takes from its queue, and from itself. */
@NullMarked
package io.unbreakable.scheduler.messaging;

import org.jspecify.annotations.NullMarked;
