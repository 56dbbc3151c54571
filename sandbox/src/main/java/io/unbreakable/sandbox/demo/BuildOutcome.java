package io.unbreakable.sandbox.demo;

import org.jspecify.annotations.Nullable;

/**
 * What became of a build.
 *
 * @param staging null when the gate was never reached
 * @param production null when the gate was never reached
 */
record BuildOutcome(
        String build,
        String executionId,
        @Nullable GateOutcome staging,
        @Nullable GateOutcome production) {}
