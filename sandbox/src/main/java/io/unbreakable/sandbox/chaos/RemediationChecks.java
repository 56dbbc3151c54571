package io.unbreakable.sandbox.chaos;

import io.unbreakable.contracts.RefusalReason;
import io.unbreakable.contracts.RemediationFinished;
import io.unbreakable.contracts.RemediationRefused;
import io.unbreakable.contracts.RemediationStarted;
import io.unbreakable.contracts.RemediationTrigger;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Each bad deployment is remediated at most once, each problem has an end, and people are told once. */
final class RemediationChecks {
    private RemediationChecks() {}

    static Stream<Violation> eachBadDeploymentOnce(History history) {
        return history.created().stream().collect(Collectors.groupingBy(Created::description)).entrySet().stream()
                .filter(entry -> entry.getValue().size() > 1)
                .map(entry -> new Violation(1, "remediated more than once: " + entry.getValue()));
    }

    /** Started is what was deployed, and what started ends. */
    static Stream<Violation> toldAsItWas(History history) {
        List<RemediationStarted> started = history.said(RemediationStarted.class);
        Map<String, String> created = history.created().stream()
                .collect(Collectors.toMap(Created::description, Created::deploymentId, (first, second) -> first));
        Set<String> finished = history.said(RemediationFinished.class).stream()
                .map(event -> event.remediation().id())
                .collect(Collectors.toSet());
        Stream<Violation> untrue = started.stream()
                .filter(event -> !String.valueOf(event.deploymentId())
                        .equals(created.get(event.remediation().deploymentDescription())))
                .map(event -> new Violation(
                        1,
                        "said to be deployed, and was not: "
                                + event.remediation().id()));
        Stream<Violation> endless = started.stream()
                .filter(event -> !finished.contains(event.remediation().id()))
                .map(event -> new Violation(
                        1,
                        "a remediation without an end: " + event.remediation().id()));
        Set<String> told = started.stream()
                .map(event -> event.remediation().deploymentDescription())
                .collect(Collectors.toSet());
        Stream<Violation> untold = created.keySet().stream()
                .filter(description -> !told.contains(description))
                .map(description -> new Violation(1, "deployed, and never told: " + description));
        return Stream.of(untrue, endless, untold).flatMap(violations -> violations);
    }

    /**
     * It led to a remediation, or was refused, or its deployment was being remediated already when it came. One that closed before
     * anybody could know of it is nobody's fault.
     */
    static Stream<Violation> eachProblemHasItsEnd(History history) {
        Set<String> causes = Stream.concat(
                        history.said(RemediationStarted.class).stream()
                                .map(event -> event.remediation().cause()),
                        Stream.concat(
                                history.said(RemediationRefused.class).stream().map(RemediationRefused::cause),
                                history.said(RemediationFinished.class).stream()
                                        .map(event -> event.remediation().cause())))
                .collect(Collectors.toSet());
        return history.problems().stream()
                .filter(problem -> problem.closed() == null || history.told().contains(problem.id()))
                .filter(problem -> causes.stream().noneMatch(problem::isMeantBy) && !joined(history, problem))
                .map(problem -> new Violation(3, "nothing became of problem " + problem.id()));
    }

    /** While it was open another cause had its deployment remediated, or that was given up because the deployment was gone. */
    private static boolean joined(History history, ProblemSeen problem) {
        Map<String, Instant> ends = history.said(RemediationFinished.class).stream()
                .collect(Collectors.toMap(event -> event.remediation().id(), RemediationFinished::finishedAt));
        return history.said(RemediationStarted.class).stream()
                        .filter(event -> event.remediation().environment().equals(problem.environment()))
                        .anyMatch(event -> problem.wasOpen(
                                event.startedAt(),
                                ends.getOrDefault(event.remediation().id(), Instant.MAX)))
                || history.said(RemediationRefused.class).stream()
                        .filter(event -> event.remediation() != null
                                && event.remediation().environment().equals(problem.environment()))
                        .anyMatch(event -> event.reason() == RefusalReason.BAD_REVISION_GONE
                                && problem.wasOpen(event.refusedAt(), event.refusedAt()));
    }

    /** Once at the start and once at the end, on the problem that caused it. */
    static Stream<Violation> commentedOnce(History history) {
        Map<String, ProblemSeen> problems = history.problems().stream()
                .collect(Collectors.toMap(ProblemSeen::id, problem -> problem, (first, second) -> first));
        return history.said(RemediationFinished.class).stream()
                .filter(event -> event.remediation().trigger() == RemediationTrigger.PROBLEM)
                .filter(event -> event.deploymentId() != null)
                .flatMap(event -> Stream.of(" started: ", " ended: ")
                        .map(part -> "Remediation of " + event.remediation().id() + part)
                        .filter(mark ->
                                count(problems.get(event.remediation().cause().replaceFirst("/.*", "")), mark) != 1)
                        .map(mark -> new Violation(1, "not exactly one comment: " + mark)));
    }

    private static long count(@org.jspecify.annotations.Nullable ProblemSeen problem, String mark) {
        return problem == null
                ? 0
                : problem.comments().stream()
                        .filter(comment -> comment.startsWith(mark))
                        .count();
    }
}
