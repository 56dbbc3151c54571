package io.unbreakable.remediator.messaging;

import io.unbreakable.contracts.Remediation;
import java.time.Instant;

/**
 * A command to ourselves: disable the way into the stage by which the bad build came.
 *
 * @param until when it is given up if CodePipeline does not answer
 */
record DisableTransition(Remediation remediation, Instant until) {}
