/** Takes problems, deployments, verdicts and switches, and drives remediations to their end. */
@NullMarked
package io.unbreakable.remediator.messaging;

import org.jspecify.annotations.NullMarked;
