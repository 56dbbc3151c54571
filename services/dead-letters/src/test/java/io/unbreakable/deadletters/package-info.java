/** Tests of the way out of the dead-letter queues. */
@NullMarked
package io.unbreakable.deadletters;

import org.jspecify.annotations.NullMarked;
