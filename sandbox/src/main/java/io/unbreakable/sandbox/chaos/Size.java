package io.unbreakable.sandbox.chaos;

import static java.util.Objects.requireNonNull;

import java.time.Duration;

/**
 * How much is done and broken.
 *
 * @param executions of each of the pipelines
 * @param requests validations that other tools ask for, at least
 * @param validations of the pipelines and of other tools together, at least
 * @param problems that Dynatrace opens, at least
 * @param kills of each service, at least
 * @param warmUp how long services take that have just begun: what is measured begins after that
 * @param calm how long nothing fails at first
 * @param measured how many validations are asked for two minutes after the last fault, to say how fast verdicts are without any
 * @param storm how long faults begin after that
 * @param patience how long everything may take to come to its end after that
 * @param hidden how long a message stays hidden that was given to a service which died
 * @param grace of a gate's deadline
 * @param everyTrouble whether each dependency has each of its ailments, or some of them have
 */
record Size(
        int executions,
        int requests,
        int validations,
        int problems,
        int kills,
        Duration warmUp,
        Duration calm,
        int measured,
        Duration storm,
        Duration patience,
        Duration hidden,
        Duration grace,
        boolean everyTrouble) {
    Size {
        requireNonNull(calm, "calm");
        requireNonNull(storm, "storm");
        requireNonNull(patience, "patience");
    }

    /** What {@code make chaos} runs: 300 validations and 30 problems. */
    static Size full() {
        return new Size(
                18,
                150,
                300,
                30,
                3,
                Duration.ofSeconds(40),
                Duration.ofSeconds(40),
                30,
                Duration.ofSeconds(210),
                Duration.ofMinutes(15),
                Duration.ofSeconds(20),
                Duration.ofSeconds(60),
                true);
    }

    /** What is part of the tests. */
    static Size brief() {
        return new Size(
                1,
                6,
                0,
                2,
                1,
                Duration.ofSeconds(4),
                Duration.ofSeconds(4),
                0,
                Duration.ofSeconds(12),
                Duration.ofSeconds(180),
                Duration.ofSeconds(8),
                Duration.ofSeconds(20),
                false);
    }
}
