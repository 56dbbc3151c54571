package io.unbreakable.remediator.messaging;

import io.quarkus.logging.Log;
import io.unbreakable.contracts.AutomationState;
import io.unbreakable.contracts.DeploymentGroup;
import io.unbreakable.contracts.RefusalReason;
import io.unbreakable.dynatrace.DynatraceException;
import io.unbreakable.remediator.RemediatorConfig;
import io.unbreakable.remediator.client.CodeDeployGroups;
import io.unbreakable.remediator.client.CodeDeployUnavailableException;
import io.unbreakable.remediator.client.CreateResult;
import io.unbreakable.remediator.client.DeploymentView;
import io.unbreakable.remediator.client.Problems;
import io.unbreakable.remediator.domain.LedgerEntry;
import io.unbreakable.remediator.domain.Problem;
import io.unbreakable.remediator.domain.Progress;
import io.unbreakable.remediator.domain.Refusal;
import io.unbreakable.remediator.domain.Rules;
import io.unbreakable.remediator.store.SwitchStore;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** Does what is to be done in a state, and gives the state that follows: the same while there is nothing to do but wait. */
@ApplicationScoped
class NextStep {
    private static final Duration SKEW = Duration.ofMinutes(1);

    private final CodeDeployGroups codeDeploy;
    private final Problems problems;
    private final SwitchStore switches;
    private final InstantSource clock;
    private final RemediatorConfig.Remediator config;

    NextStep(
            CodeDeployGroups codeDeploy,
            Problems problems,
            SwitchStore switches,
            InstantSource clock,
            RemediatorConfig config) {
        this.codeDeploy = codeDeploy;
        this.problems = problems;
        this.switches = switches;
        this.clock = clock;
        this.config = config.remediator();
    }

    Progress from(Progress progress) {
        try {
            return switch (progress) {
                case Progress.Chosen chosen -> act(chosen);
                case Progress.Deploying deploying -> follow(deploying);
                case Progress.Verifying verifying -> watch(verifying);
                case Progress.Ended ended -> ended;
            };
        } catch (CodeDeployUnavailableException | DynatraceException e) {
            Log.warnf("%s waits: %s", progress.chosen().remediation().id(), e.getMessage());
            return progress;
        }
    }

    /** The group is read right before acting: our own deployment may be there, or the bad revision gone. */
    private Progress act(Progress.Chosen chosen) {
        DeploymentGroup group = chosen.remediation().badDeployment().group();
        List<LedgerEntry> newest = codeDeploy.since(group, chosen.badSince().minus(SKEW));
        Optional<String> ours = newest.stream()
                .filter(entry -> chosen.remediation().deploymentDescription().equals(entry.description()))
                .map(entry -> entry.deployment().deploymentId())
                .findFirst();
        if (ours.isPresent()) {
            return chosen.deploying(ours.get(), clock.instant());
        }
        Refusal gone = Rules.gone(chosen.remediation().badDeployment().deploymentId(), newest);
        if (gone != null) {
            return chosen.withdrawn(gone, clock.instant());
        }
        String environment = chosen.remediation().environment();
        return switches.of(environment).state() == AutomationState.ON
                ? deploy(chosen, group)
                : chosen.withdrawn(switchedMeanwhile(environment), clock.instant());
    }

    private static Refusal switchedMeanwhile(String environment) {
        return new Refusal(RefusalReason.SWITCHED_OFF, "Remediation is no longer switched on for " + environment + ".");
    }

    private Progress deploy(Progress.Chosen chosen, DeploymentGroup group) {
        Instant now = clock.instant();
        String description = chosen.remediation().deploymentDescription();
        return switch (codeDeploy.create(group, chosen.target().revision(), description)) {
            case CreateResult.Created created -> chosen.deploying(created.deploymentId(), now);
            case CreateResult.Refused refused -> chosen.failed(refused.why(), now);
            case CreateResult.Busy busy ->
                isOver(chosen.at(), config.deployWithin())
                        ? chosen.failed(group.key() + " was busy with another deployment all the time.", now)
                        : chosen;
        };
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
        String problemId = verifying.chosen().remediation().cause();
        boolean late = isOver(verifying.since(), config.healWithin());
        try {
            Optional<Problem> problem = problems.find(problemId);
            if (problem.isPresent() && !problem.get().open()) {
                return verifying.healed(clock.instant());
            }
        } catch (DynatraceException e) {
            if (!late) {
                throw e;
            }
        }
        return late ? verifying.notHealed(clock.instant()) : verifying;
    }

    private boolean isOver(Instant since, Duration time) {
        return clock.instant().isAfter(since.plus(time));
    }
}
