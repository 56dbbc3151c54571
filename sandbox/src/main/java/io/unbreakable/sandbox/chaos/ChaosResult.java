package io.unbreakable.sandbox.chaos;

import io.unbreakable.contracts.ApprovalDecided;
import io.unbreakable.contracts.RemediationFinished;
import io.unbreakable.contracts.RemediationRefused;
import io.unbreakable.contracts.Service;
import io.unbreakable.contracts.ValidationEvaluated;
import io.unbreakable.contracts.ValidationRequested;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What came of a run.
 *
 * @param faults how often each kind happened
 * @param messages that the services were given, repetitions included
 * @param repetitions of messages that a service was given before
 * @param deadLetters what nobody could read, by queue
 * @param broughtBack from dead-letter queues, by the reason why it was there
 * @param moments at which services were killed
 * @param calm due to published where nothing failed, in milliseconds, and how many verdicts the machine spoiled because it was busy
 */
record ChaosResult(
        long seed,
        long seconds,
        Map<String, Long> faults,
        Map<String, Integer> kills,
        Map<String, Long> moments,
        long messages,
        long repetitions,
        long validations,
        Map<String, Long> verdicts,
        Map<String, Long> decisions,
        long problems,
        Map<String, Long> remediations,
        Map<String, Long> calm,
        Map<String, Long> deadLetters,
        Map<String, Long> broughtBack,
        List<Violation> violations) {

    static ChaosResult of(
            long seed,
            History history,
            List<Violation> violations,
            Map<String, Long> faults,
            Map<Service, Integer> kills,
            Map<String, Long> broughtBack,
            Duration took) {
        Map<String, Integer> killed = new TreeMap<>();
        kills.forEach((service, times) -> killed.put(service.id(), times));
        return new ChaosResult(
                seed,
                took.toSeconds(),
                faults,
                killed,
                Kinds.byMoment(faults),
                history.taken().stream().mapToLong(Taken::times).sum(),
                history.taken().stream().mapToLong(taken -> taken.times() - 1).sum(),
                history.said(ValidationRequested.class).size(),
                counts(history.said(ValidationEvaluated.class).stream()
                        .filter(ValidationEvaluated::isFinal)
                        .map(evaluated -> evaluated.judgement().verdict() + ": "
                                + evaluated.judgement().reason())),
                counts(history.said(ApprovalDecided.class).stream().map(ApprovalDecided::outcome)),
                history.problems().size(),
                remediations(history),
                calm(history),
                counts(history.deadLetters().stream().map(letter -> letter.queue())),
                broughtBack,
                violations);
    }

    private static Map<String, Long> remediations(History history) {
        return counts(Stream.concat(
                history.said(RemediationFinished.class).stream().map(RemediationFinished::outcome),
                history.said(RemediationRefused.class).stream().map(refused -> "refused: " + refused.reason())));
    }

    private static Map<String, Long> calm(History history) {
        List<Duration> delays = TimeChecks.calmDelays(history);
        return new TreeMap<>(Map.of(
                "count",
                (long) delays.size(),
                "spoiled",
                (long) TimeChecks.spoiled(history),
                "p50",
                TimeChecks.percentile(delays, 0.5).toMillis(),
                "p99",
                TimeChecks.percentile(delays, 0.99).toMillis()));
    }

    private static Map<String, Long> counts(Stream<?> named) {
        return named.map(name -> name.toString().toLowerCase(Locale.ROOT))
                .collect(Collectors.groupingBy(Function.identity(), TreeMap::new, Collectors.counting()));
    }
}
