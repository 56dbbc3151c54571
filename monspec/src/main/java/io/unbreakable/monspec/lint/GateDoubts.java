package io.unbreakable.monspec.lint;

import io.unbreakable.monspec.spec.Code;
import io.unbreakable.monspec.spec.ComparisonSpec;
import io.unbreakable.monspec.spec.GateSpec;
import io.unbreakable.monspec.spec.Problem;
import java.time.Duration;
import java.util.stream.Stream;

/** Gates that measure at the wrong time. */
final class GateDoubts {
    /** CodePipeline's time-out of a manual approval where nobody sets another one (user guide, quotas). */
    private static final Duration APPROVAL = Duration.ofDays(7);

    private GateDoubts() {}

    /** With everything it may take, the answer comes when the approval has timed out. */
    static Stream<Problem> outlastsTheApproval(Subject subject) {
        return subject.service().gates().stream()
                .filter(gate -> gate.approval() != null && longest(gate).compareTo(APPROVAL) > 0)
                .map(gate -> new Problem(
                        Code.TOO_LONG,
                        subject.at(gate),
                        "The gate %s may take %s, but a manual approval waits 7 days unless its pipeline says otherwise."
                                .formatted(gate.name(), words(longest(gate))),
                        "Shorten warmup, wait, settle or extend."));
    }

    /** Shifted back further than the warm-up, the judged window begins before the release was there. */
    static Stream<Problem> beforeTheDeployment(Subject subject) {
        return gates(subject)
                .filter(judged -> judged.comparison.shiftSource().compareTo(judged.gate.warmup()) > 0)
                .map(judged -> new Problem(
                        Code.WINDOW,
                        subject.at(judged.gate, "comparison"),
                        "The gate %s warms up for %s, but its comparison %s looks %s back, to before the deployment."
                                .formatted(
                                        judged.gate.name(),
                                        words(judged.gate.warmup()),
                                        judged.comparison.name(),
                                        words(judged.comparison.shiftSource())),
                        "Set shiftsourcetimeframe to 0, or warm up for longer."));
    }

    /** An environment beside itself, a little earlier: the window reaches into its own baseline. */
    static Stream<Problem> overlaps(Subject subject) {
        return gates(subject)
                .filter(judged -> judged.comparison.source().equals(judged.comparison.compare()))
                .filter(judged -> !apart(judged.comparison).isZero()
                        && apart(judged.comparison).compareTo(judged.gate.window()) < 0)
                .map(judged -> new Problem(
                        Code.WINDOW,
                        subject.at(judged.gate, "comparison"),
                        "The gate %s measures for %s, but its comparison %s looks only %s back: the window overlaps its own baseline."
                                .formatted(
                                        judged.gate.name(),
                                        words(judged.gate.window()),
                                        judged.comparison.name(),
                                        words(apart(judged.comparison))),
                        "Set shiftcomparetimeframe to %d or more."
                                .formatted(judged.gate
                                        .window()
                                        .plus(judged.comparison.shiftSource())
                                        .toSeconds())));
    }

    private record Judged(GateSpec gate, ComparisonSpec comparison) {}

    private static Stream<Judged> gates(Subject subject) {
        return subject.service().gates().stream().flatMap(gate -> {
            var comparison = subject.service().comparison(gate.comparison());
            return comparison == null ? Stream.empty() : Stream.of(new Judged(gate, comparison));
        });
    }

    private static Duration apart(ComparisonSpec comparison) {
        return comparison.shiftCompare().minus(comparison.shiftSource()).abs();
    }

    private static Duration longest(GateSpec gate) {
        return gate.warmup().plus(gate.window()).plus(gate.settle()).plus(gate.extend());
    }

    /** {@code 90s}, {@code 5m}, {@code 2h}, {@code 26h 30m}. */
    private static String words(Duration duration) {
        if (duration.toSecondsPart() != 0 || duration.isZero()) {
            return duration.toSeconds() + "s";
        }
        var minutes = duration.toMinutesPart() == 0 ? "" : duration.toMinutesPart() + "m";
        return duration.toHours() == 0 ? minutes : (duration.toHours() + "h " + minutes).strip();
    }
}
