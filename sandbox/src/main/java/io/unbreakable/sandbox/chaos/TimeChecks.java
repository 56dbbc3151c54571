package io.unbreakable.sandbox.chaos;

import io.unbreakable.contracts.ValidationEvaluated;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/** A verdict is published within a second of its due time when nothing fails, and within 120 s after a fault ends. */
final class TimeChecks {
    private TimeChecks() {}

    static Stream<Violation> soonAfterTheFault(History history) {
        return verdicts(history)
                .filter(seen -> seen.at().isAfter(latest(history, seen)))
                .map(seen -> new Violation(
                        4, "due at " + evaluated(seen).dueAt() + ", published at " + seen.at() + ": " + seen.id()));
    }

    /** Where services have just begun, that is like a fault that ended then. */
    private static Instant latest(History history, Seen seen) {
        boolean cold = begin(seen).isBefore(history.warm());
        Instant due = cold
                ? history.warm().plus(Tolerance.AFTER_A_FAULT)
                : evaluated(seen).dueAt();
        return Tolerance.after(history.faults(), begin(seen), due);
    }

    /** As promised, where the machine had nothing else to do. */
    static Stream<Violation> atOnceWhenNothingFails(History history) {
        Duration p99 = percentile(calmDelays(history), 0.99);
        return spoiled(history) == 0 && p99.compareTo(Tolerance.WHEN_NOTHING_FAILS) > 0
                ? Stream.of(new Violation(4, "99 of 100 verdicts within " + p99.toMillis() + " ms when nothing failed"))
                : Stream.of();
    }

    /** What was not measured was not kept, unless the machine was too busy to measure anything. */
    static Stream<Violation> enoughToSay(History history, int measured) {
        int count = calmDelays(history).size();
        return count < measured && spoiled(history) == 0
                ? Stream.of(new Violation(4, "only " + count + " verdicts in whose time nothing failed"))
                : Stream.of();
    }

    /** In the time of how many verdicts nothing failed, and the machine was busy. */
    static int spoiled(History history) {
        List<Injected> made = history.faults().stream()
                .filter(fault -> !fault.kind().equals(Busy.KIND))
                .toList();
        return delays(history, made).size() - calmDelays(history).size();
    }

    /** From due to published, of the verdicts in whose time nothing failed. */
    static List<Duration> calmDelays(History history) {
        return delays(history, history.faults());
    }

    /** Whether nothing failed in the time of this verdict. */
    static boolean isMeasured(History history, Seen verdict) {
        return isCalm(history, history.faults(), verdict);
    }

    private static boolean isCalm(History history, List<Injected> faults, Seen verdict) {
        return !begin(verdict).isBefore(history.warm()) && Tolerance.isCalm(faults, begin(verdict), verdict.at());
    }

    private static List<Duration> delays(History history, List<Injected> faults) {
        return verdicts(history)
                .filter(seen -> isCalm(history, faults, seen))
                .map(seen -> Duration.between(evaluated(seen).dueAt(), seen.at()))
                .sorted()
                .toList();
    }

    static Duration percentile(List<Duration> sorted, double share) {
        return sorted.isEmpty() ? Duration.ZERO : sorted.get((int) Math.ceil(share * sorted.size()) - 1);
    }

    private static Stream<Seen> verdicts(History history) {
        return history.firsts(ValidationEvaluated.class);
    }

    private static Instant begin(Seen seen) {
        return evaluated(seen).validation().window().start();
    }

    private static ValidationEvaluated evaluated(Seen seen) {
        return (ValidationEvaluated) seen.data();
    }
}
