package io.unbreakable.sandbox.chaos;

import io.unbreakable.contracts.ApprovalDecided;
import io.unbreakable.contracts.DecisionOutcome;
import io.unbreakable.contracts.Deployment;
import io.unbreakable.contracts.ValidationEvaluated;
import io.unbreakable.contracts.Window;
import io.unbreakable.monspec.judge.Reason;
import io.unbreakable.monspec.judge.Verdict;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Verdicts are what the requests say that there really were, of the deployment that they are about and of no other. */
final class JudgementChecks {
    /** Of 100 requests: half of what a bad build lets fail, far above the 2 that are allowed. */
    private static final int BAD = 20;

    private static final Set<Reason> HIDDEN = EnumSet.of(
            Reason.NO_DATA,
            Reason.NO_CANDIDATE_DATA,
            Reason.UNKNOWN_METRIC,
            Reason.SOURCE_UNREACHABLE,
            Reason.SOURCE_REFUSED,
            Reason.BROKEN_SPECIFICATION,
            Reason.DEADLINE);

    private JudgementChecks() {}

    static Stream<Violation> whatFailsNeverGetsThrough(History history) {
        return finals(history)
                .filter(evaluated -> evaluated.judgement().verdict().getsThrough())
                .filter(evaluated -> measured(history, evaluated).requests() == 0
                        || measured(history, evaluated).percent() >= BAD)
                .map(evaluated -> new Violation(
                        1, "let through, and " + measured(history, evaluated) + " in its window: " + words(evaluated)));
    }

    /** Inconclusive for want of data or of an answer only where something failed: the requests were there. */
    static Stream<Violation> whatNothingHidIsDecided(History history) {
        return history.firsts(ValidationEvaluated.class)
                .filter(seen -> seen.data() instanceof ValidationEvaluated evaluated
                        && evaluated.isFinal()
                        && HIDDEN.contains(evaluated.judgement().reason())
                        && TimeChecks.isMeasured(history, seen))
                .map(seen -> new Violation(
                        1,
                        "nothing failed, and it was inconclusive: "
                                + ((ValidationEvaluated) seen.data())
                                        .judgement()
                                        .reason() + " of " + seen.id()));
    }

    static Stream<Violation> whatIsWellNeverFails(History history) {
        return finals(history)
                .filter(evaluated -> evaluated.judgement().verdict() == Verdict.FAIL && evaluated.window() != null)
                .filter(evaluated -> measured(history, evaluated).failed() == 0)
                .map(evaluated -> new Violation(1, "failed, and no request did in its window: " + words(evaluated)));
    }

    /** What was not measured fails only because we took it back, and is inconclusive for a later deployment only if there is one. */
    static Stream<Violation> whatCutItIsThere(History history) {
        return finals(history)
                .filter(evaluated -> evaluated.window() == null)
                .filter(evaluated -> evaluated.judgement().verdict() == Verdict.FAIL
                        ? !wasCut(history, evaluated, true)
                        : evaluated.judgement().reason() == Reason.OVERTAKEN && !wasCut(history, evaluated, false))
                .map(evaluated -> new Violation(
                        1, "said " + evaluated.judgement().reason() + ", and nothing cut it: " + words(evaluated)));
    }

    private static boolean wasCut(History history, ValidationEvaluated evaluated, boolean byUs) {
        return tested(history, evaluated.validation().deployment()).stream()
                .flatMap(tested -> history.deployments().stream().filter(other -> other.follows(tested)))
                .anyMatch(other -> !byUs
                        || history.created().stream()
                                .anyMatch(created -> created.deploymentId().equals(other.id())));
    }

    /** Its window begins when the deployment is over, and ends before another one begins. */
    static Stream<Violation> ofTheirOwnDeployment(History history) {
        return finals(history)
                .filter(evaluated -> evaluated.judgement().verdict() != Verdict.INCONCLUSIVE)
                .flatMap(evaluated -> tested(history, evaluated.validation().deployment()).stream()
                        .flatMap(tested -> inItsWindow(history, tested, evaluated.window()))
                        .map(other -> new Violation(
                                1,
                                "judged in " + evaluated.window() + ", and " + other + " had begun: "
                                        + words(evaluated))));
    }

    private static Stream<GroupDeployment> inItsWindow(
            History history, GroupDeployment tested, @Nullable Window window) {
        if (window == null) {
            return Stream.of();
        }
        boolean early = tested.ended() == null || window.start().isBefore(tested.ended());
        return Stream.concat(
                early ? Stream.of(tested) : Stream.of(),
                history.deployments().stream()
                        .filter(other ->
                                other.follows(tested) && other.started().isBefore(window.end())));
    }

    static Stream<Violation> noBadBuildIsApproved(History history) {
        return history.said(ApprovalDecided.class).stream()
                .filter(decision -> decision.outcome() == DecisionOutcome.APPROVED)
                .flatMap(decision -> history.deployed().stream()
                        .filter(deployed -> deployed.executionId()
                                        .equals(decision.execution().executionId())
                                && decision.approval().stage().equals("Approve" + deployed.stage()))
                        .flatMap(deployed -> history.deployment(deployed.deploymentId()).stream())
                        .filter(GroupDeployment::isBad)
                        .map(bad -> new Violation(1, "approved a bad build: " + bad)));
    }

    private static Stream<ValidationEvaluated> finals(History history) {
        return history.said(ValidationEvaluated.class).stream().filter(ValidationEvaluated::isFinal);
    }

    private static Optional<GroupDeployment> tested(History history, @Nullable Deployment deployment) {
        return deployment == null ? Optional.empty() : history.deployment(deployment.deploymentId());
    }

    private static Traffic.Share measured(History history, ValidationEvaluated evaluated) {
        Window window = evaluated.window();
        return window == null
                ? new Traffic.Share(0, 0)
                : history.traffic().in(evaluated.validation().environment(), window);
    }

    private static String words(ValidationEvaluated evaluated) {
        Deployment deployment = evaluated.validation().deployment();
        return evaluated.eventId() + " of " + (deployment == null ? "a tool" : deployment.key());
    }
}
