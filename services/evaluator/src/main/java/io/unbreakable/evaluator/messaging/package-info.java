/** Takes what is due or expired, and publishes verdicts. */
@NullMarked
package io.unbreakable.evaluator.messaging;

import org.jspecify.annotations.NullMarked;
