package io.unbreakable.sandbox.demo;

import java.util.List;
import java.util.Map;

/**
 * What the demonstration came to, as it is written to {@code demo.json}.
 *
 * @param timings in seconds
 * @param memoryMegabytes resident memory of each process at the end, in MB
 * @param dynatraceCalls calls to the monitor's API by endpoint, those of the demonstration itself included
 * @param violations what was not as expected
 * @param warnings what took longer than meant, and why
 */
record DemoResult(
        List<BuildOutcome> builds,
        List<RemediationOutcomeView> remediations,
        Map<String, Double> timings,
        Map<String, Long> memoryMegabytes,
        Map<String, Long> dynatraceCalls,
        List<String> violations,
        List<String> warnings) {}
