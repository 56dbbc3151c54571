/** What lies in the dead-letter queues and why, and the way back. */
@NullMarked
package io.unbreakable.deadletters;

import org.jspecify.annotations.NullMarked;
