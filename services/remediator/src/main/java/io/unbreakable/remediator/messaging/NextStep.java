package io.unbreakable.remediator.messaging;

import io.quarkus.logging.Log;
import io.unbreakable.dynatrace.DynatraceException;
import io.unbreakable.remediator.RemediatorConfig;
import io.unbreakable.remediator.client.CodeDeployGroups;
import io.unbreakable.remediator.client.CodeDeployUnavailableException;
import io.unbreakable.remediator.client.DeploymentView;
import io.unbreakable.remediator.client.Problems;
import io.unbreakable.remediator.domain.Problem;
import io.unbreakable.remediator.domain.Progress;
import io.unbreakable.remediator.domain.Refusal;
import io.unbreakable.remediator.domain.Rules;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Does what is to be done in a state, and gives the state that follows: the same while there is nothing to do but wait. */
@ApplicationScoped
class NextStep {
    private final CodeDeployGroups codeDeploy;
    private final Problems problems;
    private final BringBack bringBack;
    private final InstantSource clock;
    private final RemediatorConfig.Remediator config;
    private final Rules rules;

    NextStep(
            CodeDeployGroups codeDeploy,
            Problems problems,
            BringBack bringBack,
            InstantSource clock,
            RemediatorConfig config) {
        this.codeDeploy = codeDeploy;
        this.problems = problems;
        this.bringBack = bringBack;
        this.clock = clock;
        this.config = config.remediator();
        this.rules = new Rules(this.config.limits());
    }

    /** Nothing is begun after {@code latestAct} that must not be done twice. */
    Progress from(Progress progress, Instant latestAct) {
        try {
            return switch (progress) {
                case Progress.Chosen chosen -> bringBack.act(chosen, latestAct);
                case Progress.Stopping stopping -> bringBack.afterStopping(stopping, latestAct);
                case Progress.Deploying deploying -> follow(deploying);
                case Progress.Verifying verifying -> watch(verifying);
                case Progress.Ended ended -> ended;
            };
        } catch (CodeDeployUnavailableException | DynatraceException e) {
            Log.warnf("%s waits: %s", progress.chosen().remediation().id(), e.getMessage());
            return unanswered(progress, e.getMessage());
        }
    }

    /**
     * Waiting ends: nobody deploys hours later because CodeDeploy, or Dynatrace, answers again. As long as nothing was done that is
     * a reason why nothing is, and no failure.
     */
    private Progress unanswered(Progress progress, @Nullable String why) {
        Instant now = clock.instant();
        String end = "gave up waiting: " + why;
        return switch (progress) {
            case Progress.Chosen chosen -> unanswered(chosen, why);
            case Progress.Stopping stopping
            when isOver(stopping.since(), config.deployWithin()) -> stopping.failed(end, now);
            case Progress.Deploying deploying
            when isOver(deploying.since(), config.deployWithin()) -> deploying.failed(end, now);
            case Progress.Stopping stopping -> stopping;
            case Progress.Deploying deploying -> deploying;
            case Progress.Verifying verifying -> verifying;
            case Progress.Ended ended -> ended;
        };
    }

    private Progress unanswered(Progress.Chosen chosen, @Nullable String why) {
        Refusal late = rules.tooLate(chosen.actedOnSince(), clock.instant());
        return late == null
                ? chosen
                : chosen.withdrawn(new Refusal(late.reason(), late.message() + " " + why), clock.instant());
    }

    private Progress follow(Progress.Deploying deploying) {
        Instant now = clock.instant();
        return switch (codeDeploy.look(deploying.deploymentId())) {
            case DeploymentView.Succeeded succeeded ->
                deploying.succeeded(Objects.requireNonNullElse(succeeded.at(), now));
            case DeploymentView.Unsuccessful unsuccessful -> deploying.failed(unsuccessful.why() + ".", now);
            case DeploymentView.Running running ->
                isOver(deploying.since(), config.deployWithin())
                        ? deploying.failed(deploying.deploymentId() + " did not end in time.", now)
                        : deploying;
        };
    }

    private Progress watch(Progress.Verifying verifying) {
        return verifying.seen(isOpen(verifying), config.healWithin(), config.actWithin(), clock.instant());
    }

    /** Null while Dynatrace does not say. */
    private @Nullable Boolean isOpen(Progress.Verifying verifying) {
        String problemId = verifying.chosen().remediation().cause();
        try {
            return problems.findMerged(problemId).map(Problem::open).orElse(null);
        } catch (DynatraceException e) {
            Log.warnf("%s is watched, but Dynatrace does not answer: %s", problemId, e.getMessage());
            return null;
        }
    }

    private boolean isOver(Instant since, Duration time) {
        return clock.instant().isAfter(since.plus(time));
    }
}
