package io.unbreakable.remediator.messaging;

import io.quarkus.logging.Log;
import io.unbreakable.contracts.RefusalReason;
import io.unbreakable.contracts.RemediationTrigger;
import io.unbreakable.dynatrace.DynatraceException;
import io.unbreakable.messaging.Later;
import io.unbreakable.remediator.RemediatorConfig;
import io.unbreakable.remediator.client.CodeDeployUnavailableException;
import io.unbreakable.remediator.client.Problems;
import io.unbreakable.remediator.domain.Candidate;
import io.unbreakable.remediator.domain.CauseState;
import io.unbreakable.remediator.domain.CauseState.Outcome;
import io.unbreakable.remediator.domain.Problem;
import io.unbreakable.remediator.domain.Refusal;
import io.unbreakable.remediator.domain.RemediationKey;
import io.unbreakable.remediator.store.CauseStore;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;

/** Finds out what is to be done about a problem or a failed gate, stores that, and does it. */
@ApplicationScoped
class ExamineCause {
    private final CauseStore causes;
    private final Problems problems;
    private final FindCandidates candidates;
    private final StartRemediation start;
    private final DriveRemediation drive;
    private final Tell tell;
    private final Later later;
    private final InstantSource clock;
    private final RemediatorConfig.Remediator config;

    ExamineCause(
            CauseStore causes,
            Problems problems,
            FindCandidates candidates,
            StartRemediation start,
            DriveRemediation drive,
            Tell tell,
            Later later,
            InstantSource clock,
            RemediatorConfig config) {
        this.causes = causes;
        this.problems = problems;
        this.candidates = candidates;
        this.start = start;
        this.drive = drive;
        this.tell = tell;
        this.later = later;
        this.clock = clock;
        this.config = config.remediator();
    }

    /** The word of a problem is only a hint: Dynatrace is asked, now and, while it does not answer or know it, again. */
    void problem(String problemId) {
        CauseState state = causes.find(RemediationTrigger.PROBLEM, problemId).orElseThrow();
        try {
            Optional<Outcome> outcome = state.outcome() == null ? examined(state) : Optional.of(state.outcome());
            outcome.ifPresentOrElse(known -> settle(state, known), () -> askAgain(problemId));
        } catch (DynatraceException | CodeDeployUnavailableException e) {
            Log.warnf("%s cannot be examined now: %s", problemId, e.getMessage());
            unanswered(state, e);
        }
    }

    /** The gate names the deployment: there is nothing to ask Dynatrace. */
    void gate(CauseState state, Candidate candidate) {
        settle(state, state.outcome() == null ? start.of(state.cause(), candidate) : state.outcome());
    }

    private Optional<Outcome> examined(CauseState state) {
        Optional<Problem> problem = problems.find(state.cause().id());
        if (problem.isEmpty()) {
            return isLate(state)
                    ? Optional.of(refused(RefusalReason.PROBLEM_NOT_OPEN, "Dynatrace does not know this problem."))
                    : Optional.empty();
        }
        if (!problem.get().open()) {
            return Optional.of(refused(RefusalReason.PROBLEM_NOT_OPEN, "Dynatrace says that the problem is closed."));
        }
        return Optional.of(candidates
                .of(problem.get())
                .causeOf(problem.get().startedAt(), config.lookBack())
                .map(candidate -> start.of(state.cause(), candidate))
                .orElseGet(() -> refused(
                        RefusalReason.NO_CANDIDATE,
                        "No deployment of ours to the problem's entities began in the time before it.")));
    }

    private void settle(CauseState state, Outcome found) {
        Outcome outcome = causes.settle(state, found).outcome();
        if (outcome == null) {
            return;
        }
        if (outcome.refusal() != null) {
            tell.refused(state.cause(), outcome.remediation(), outcome.refusal(), outcome.at());
        } else if (outcome.remediation() != null && outcome.noted()) {
            Log.infof(
                    "%s: %s is being remediated already",
                    state.cause().id(), outcome.remediation().id());
        } else if (outcome.remediation() != null) {
            drive.look(RemediationKey.of(outcome.remediation(), outcome.dryRun()), state.since());
        }
    }

    private void unanswered(CauseState state, RuntimeException e) {
        if (!isLate(state)) {
            askAgain(state.cause().id());
        } else if (e instanceof DynatraceException) {
            settle(state, refused(RefusalReason.PROBLEM_NOT_OPEN, "Dynatrace could not be asked: " + e.getMessage()));
        } else {
            throw e;
        }
    }

    private void askAgain(String problemId) {
        later.in(config.lookEvery(), new Examine(problemId));
    }

    private boolean isLate(CauseState state) {
        Instant latest = state.since().plus(config.confirmAfter()).plus(config.confirmWithin());
        return clock.instant().isAfter(latest);
    }

    private Outcome refused(RefusalReason reason, String message) {
        return new Outcome(new Refusal(reason, message), null, false, false, clock.instant());
    }
}
