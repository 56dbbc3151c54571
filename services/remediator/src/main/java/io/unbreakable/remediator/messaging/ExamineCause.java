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
import io.unbreakable.remediator.domain.Cause;
import io.unbreakable.remediator.domain.CauseState;
import io.unbreakable.remediator.domain.CauseState.Outcome;
import io.unbreakable.remediator.domain.Problem;
import io.unbreakable.remediator.domain.ProblemRules;
import io.unbreakable.remediator.domain.Refusal;
import io.unbreakable.remediator.domain.RemediationKey;
import io.unbreakable.remediator.store.CauseStore;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

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
    private final ProblemRules rules;

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
        this.rules = this.config.problemRules();
    }

    /** The word of a problem is only a hint: Dynatrace is asked, now and, while it does not answer or know it, again. */
    void problem(String problemId) {
        CauseState state = causes.find(RemediationTrigger.PROBLEM, problemId).orElseThrow();
        Outcome known = state.settled();
        try {
            if (known != null) {
                follow(state, known);
            } else {
                ask(state);
            }
        } catch (DynatraceException | CodeDeployUnavailableException e) {
            Log.warnf("%s cannot be examined now: %s", problemId, e.getMessage());
            unanswered(state, e);
        }
    }

    /** The gate names the deployment: there is nothing to ask Dynatrace. */
    void gate(CauseState state, Candidate candidate, Instant since) {
        Outcome standing = state.standing(null);
        settle(state, standing == null ? start.of(state.cause(), candidate, since) : standing, null);
    }

    private void ask(CauseState state) {
        Optional<Problem> problem = problems.find(state.cause().id());
        if (problem.isPresent()) {
            examine(state, problem.get());
        } else if (isOver(state.since(), config.confirmAfter().plus(config.confirmWithin()))) {
            settleUnlessDecided(state, notOpen("Dynatrace does not know this problem."));
        } else {
            askAgain(state.cause().id());
        }
    }

    private void examine(CauseState state, Problem problem) {
        Outcome standing = state.standing(problem.open() ? problem.startedAt() : null);
        if (standing != null) {
            settle(state, standing, state.problemStart());
            return;
        }
        Optional<Refusal> refusal = rules.refusal(problem);
        if (problem.isMerged()) {
            lookAtInstead(problem);
        }
        settle(
                state,
                refusal.map(why -> Outcome.refused(why, clock.instant()))
                        .orElseGet(() -> aboutOpen(state.cause(), problem)),
                problem.startedAt());
    }

    private Outcome aboutOpen(Cause cause, Problem problem) {
        return candidates
                .of(problem)
                .causeOf(problem.startedAt(), config.lookBack(), config.environments())
                .map(candidate -> start.of(cause, candidate, problem.startedAt()))
                .orElseGet(() -> Outcome.refused(rules.noCandidate(problem), clock.instant()));
    }

    /** Perhaps nobody told us of the problem that this one became part of. */
    private void lookAtInstead(Problem problem) {
        String other = Objects.requireNonNull(problem.mergedInto());
        Cause cause = new Cause(RemediationTrigger.PROBLEM, other, problem.title(), null, clock.instant());
        if (causes.heardOf(cause).settled() == null) {
            later.in(config.confirmAfter(), new Examine(other));
        }
    }

    private void settleUnlessDecided(CauseState state, Refusal refusal) {
        Outcome standing = state.standing(null);
        settle(state, standing == null ? Outcome.refused(refusal, clock.instant()) : standing, state.problemStart());
    }

    /** The first outcome stays; what was begun is gone on with all the same, and not left lying. */
    private void settle(CauseState state, Outcome found, @Nullable Instant problemStart) {
        CauseState settled = causes.settle(state, found, problemStart, clock.instant());
        Outcome outcome = settled.outcome();
        if (outcome != null) {
            follow(settled, outcome);
        }
        if (!found.equals(outcome) && found.refusal() == null) {
            follow(settled, found);
        }
    }

    private void follow(CauseState state, Outcome outcome) {
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

    /** Nobody tells of an open problem twice: it is asked about for as long as anything could be done about it. */
    private void unanswered(CauseState state, RuntimeException e) {
        if (!isOver(state.since(), config.confirmAfter().plus(config.actWithin()))) {
            askAgain(state.cause().id());
        } else if (e instanceof DynatraceException) {
            settleUnlessDecided(state, notOpen("Dynatrace could not be asked: " + e.getMessage()));
        } else {
            settleUnlessDecided(
                    state, new Refusal(RefusalReason.TOO_OLD, "It could not be examined in time. " + e.getMessage()));
        }
    }

    private void askAgain(String problemId) {
        later.in(config.lookEvery(), new Examine(problemId));
    }

    private boolean isOver(Instant since, Duration time) {
        return clock.instant().isAfter(since.plus(time));
    }

    private static Refusal notOpen(String why) {
        return new Refusal(RefusalReason.PROBLEM_NOT_OPEN, why);
    }
}
