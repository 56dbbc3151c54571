package io.unbreakable.sandbox.demo;

import io.unbreakable.contracts.RemediationOutcome;
import org.jspecify.annotations.Nullable;

/**
 * What a remediation did.
 *
 * @param bad what people call the build that was taken back
 * @param target what people call the build that came back
 * @param outcome null while it runs
 * @param problemStatus what the monitor says of the problem at the end: OPEN or CLOSED
 * @param comments how many comments are on the problem
 */
record RemediationOutcomeView(
        String environment,
        @Nullable String bad,
        @Nullable String target,
        @Nullable RemediationOutcome outcome,
        String problem,
        String problemStatus,
        int comments) {}
