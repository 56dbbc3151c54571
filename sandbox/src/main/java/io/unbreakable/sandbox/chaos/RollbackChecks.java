package io.unbreakable.sandbox.chaos;

import io.unbreakable.contracts.RemediationStarted;
import io.unbreakable.contracts.RemediationTrigger;
import io.unbreakable.contracts.ValidationEvaluated;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What the remediator takes back is bad and still out, and what it brings back is good. */
final class RollbackChecks {
    /** What the monitor looks at when it opens a problem, and a little: it may be the build before that failed. */
    private static final Duration SEEN_BY_THE_MONITOR = Duration.ofSeconds(5);
    /** From reading the group to the deployment, with the client's own repetitions. */
    private static final Duration TO_ACT = Duration.ofSeconds(10);
    /** From a verdict to its being known, with a restart in between. */
    private static final Duration TO_HEAR = Duration.ofMinutes(1);

    private RollbackChecks() {}

    static Stream<Violation> takesBackWhatIsBadAndOut(History history) {
        return history.created().stream().flatMap(created -> {
            Optional<GroupDeployment> taken = history.deployment(badOne(created));
            if (taken.isEmpty()) {
                return Stream.of(new Violation(1, "took back what was never deployed: " + created.description()));
            }
            if (taken.get().isGood() && !looksBad(history, created, taken.get())) {
                return Stream.of(new Violation(1, "took back a good build: " + taken.get()));
            }
            return later(history, created, taken.get())
                    .map(other -> new Violation(1, "took back " + taken.get().id() + " after " + other));
        });
    }

    private static String badOne(Created created) {
        return created.description().substring(created.description().lastIndexOf('/') + 1);
    }

    /** A problem began so soon after it that what the monitor saw was a bad build before it. */
    private static boolean looksBad(History history, Created created, GroupDeployment good) {
        Instant ended = good.ended();
        return ended != null
                && before(history, good).filter(GroupDeployment::isBad).isPresent()
                && problem(history, created)
                        .filter(problem -> problem.opened().isBefore(ended.plus(SEEN_BY_THE_MONITOR)))
                        .isPresent();
    }

    private static Optional<GroupDeployment> before(History history, GroupDeployment deployment) {
        return history.deployments().stream()
                .filter(deployment::follows)
                .max(Comparator.comparing(GroupDeployment::started));
    }

    private static Optional<ProblemSeen> problem(History history, Created created) {
        return history.said(RemediationStarted.class).stream()
                .map(RemediationStarted::remediation)
                .filter(remediation -> remediation.deploymentDescription().equals(created.description())
                        && remediation.trigger() == RemediationTrigger.PROBLEM)
                .flatMap(remediation ->
                        history.problems().stream().filter(problem -> problem.isMeantBy(remediation.cause())))
                .findFirst();
    }

    private static Stream<GroupDeployment> later(History history, Created created, GroupDeployment taken) {
        return history.deployments().stream()
                .filter(other -> other.follows(taken) && !other.id().equals(created.deploymentId()))
                .filter(other -> other.started().isBefore(created.at().minus(TO_ACT)));
    }

    /** Unless no good build had passed in this group: then it is the one that was out before. */
    static Stream<Violation> bringsBackWhatIsGood(History history) {
        return history.created().stream()
                .flatMap(created -> history.deployment(created.deploymentId()).stream()
                        .filter(GroupDeployment::isBad)
                        .filter(brought -> knewBetter(history, created, brought))
                        .map(brought -> new Violation(1, "brought back a bad build: " + brought)));
    }

    private static boolean knewBetter(History history, Created created, GroupDeployment brought) {
        return history.deployments().stream()
                .filter(other -> other.group().equals(brought.group()) && other.isGood())
                .anyMatch(good -> isVerified(verdicts(history, good, created.at()), created.at()));
    }

    private static boolean isVerified(List<Seen> verdicts, Instant then) {
        return verdicts.stream().anyMatch(seen -> seen.at().isBefore(then.minus(TO_HEAR)))
                && verdicts.stream()
                        .allMatch(seen -> ((ValidationEvaluated) seen.data())
                                .judgement()
                                .verdict()
                                .getsThrough());
    }

    private static List<Seen> verdicts(History history, GroupDeployment of, Instant until) {
        return history.firsts(ValidationEvaluated.class)
                .filter(seen -> seen.at().isBefore(until))
                .filter(seen -> seen.data() instanceof ValidationEvaluated evaluated
                        && evaluated.isFinal()
                        && evaluated.validation().deployment() != null
                        && evaluated.validation().deployment().deploymentId().equals(of.id()))
                .toList();
    }
}
