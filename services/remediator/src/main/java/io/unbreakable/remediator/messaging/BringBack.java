package io.unbreakable.remediator.messaging;

import io.unbreakable.contracts.AutomationState;
import io.unbreakable.contracts.Deployment;
import io.unbreakable.contracts.RefusalReason;
import io.unbreakable.contracts.RemediationTrigger;
import io.unbreakable.remediator.RemediatorConfig;
import io.unbreakable.remediator.client.CodeDeployGroups;
import io.unbreakable.remediator.client.CreateResult;
import io.unbreakable.remediator.client.Problems;
import io.unbreakable.remediator.domain.LedgerEntry;
import io.unbreakable.remediator.domain.Problem;
import io.unbreakable.remediator.domain.Progress;
import io.unbreakable.remediator.domain.Refusal;
import io.unbreakable.remediator.domain.Rules;
import io.unbreakable.remediator.domain.SinceBad;
import io.unbreakable.remediator.store.SwitchStore;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Brings the good revision back: by a deployment of our own, or, while the bad one still runs, by stopping it. The group is read
 * right before anything is done: our own deployment may be there, or the bad revision gone.
 */
@ApplicationScoped
class BringBack {
    private static final Duration SKEW = Duration.ofMinutes(1);

    private final CodeDeployGroups codeDeploy;
    private final Problems problems;
    private final SwitchStore switches;
    private final InstantSource clock;
    private final RemediatorConfig.Remediator config;
    private final Rules rules;

    BringBack(
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
        this.rules = new Rules(this.config.limits());
    }

    Progress act(Progress.Chosen chosen, Instant latest) {
        SinceBad seen = seen(chosen);
        Optional<String> ours = seen.ours();
        if (ours.isPresent()) {
            return chosen.deploying(ours.get(), clock.instant());
        }
        Refusal changed = refusal(seen, chosen.at());
        Refusal refusal = changed == null ? rules.tooLate(chosen.actedOnSince(), clock.instant()) : changed;
        if (refusal != null) {
            return chosen.withdrawn(refusal, clock.instant());
        }
        if (seen.runs()) {
            return chosen.stopping(clock.instant());
        }
        return seen.showsBad() && !clock.instant().isAfter(latest) ? deploy(chosen) : chosen;
    }

    private Progress deploy(Progress.Chosen chosen) {
        return switch (create(chosen)) {
            case CreateResult.Created created -> chosen.deploying(created.deploymentId(), clock.instant());
            case CreateResult.Refused refused -> chosen.failed(refused.why(), clock.instant());
            case CreateResult.Busy busy ->
                isOver(chosen.at()) ? chosen.failed(busyAllTheTime(chosen), clock.instant()) : chosen;
        };
    }

    /** What follows the stop: CodeDeploy's rollback, or our own deployment when there was nothing to roll back to. */
    Progress afterStopping(Progress.Stopping stopping, Instant latest) {
        Progress.Chosen chosen = stopping.chosen();
        SinceBad seen = seen(chosen);
        Optional<String> back = seen.ours().or(seen::rollback);
        if (back.isPresent()) {
            return stopping.deploying(back.get(), clock.instant());
        }
        Refusal refusal = refusal(seen, stopping.since());
        if (refusal != null) {
            return stopping.withdrawn(refusal, clock.instant());
        }
        if (seen.runs()) {
            return stop(stopping);
        }
        return seen.showsBad() && !clock.instant().isAfter(latest) ? deploy(stopping) : stopping;
    }

    private Progress stop(Progress.Stopping stopping) {
        Deployment bad = bad(stopping.chosen());
        if (isOver(stopping.since())) {
            return stopping.failed(bad.deploymentId() + " could not be stopped in time.", clock.instant());
        }
        codeDeploy.stop(bad.deploymentId(), wouldBringBackTheTarget(stopping.chosen()));
        return stopping;
    }

    private Progress deploy(Progress.Stopping stopping) {
        return switch (create(stopping.chosen())) {
            case CreateResult.Created created -> stopping.deploying(created.deploymentId(), clock.instant());
            case CreateResult.Refused refused -> stopping.failed(refused.why(), clock.instant());
            case CreateResult.Busy busy ->
                isOver(stopping.since())
                        ? stopping.failed(busyAllTheTime(stopping.chosen()), clock.instant())
                        : stopping;
        };
    }

    /** CodeDeploy brings back what it deployed last with success, whatever a gate said about it. */
    private boolean wouldBringBackTheTarget(Progress.Chosen chosen) {
        return codeDeploy.history(bad(chosen).group()).stream()
                .filter(LedgerEntry::hasSucceeded)
                .filter(entry -> entry.startedAt() != null)
                .max(Comparator.comparing(entry -> Objects.requireNonNull(entry.startedAt())))
                .filter(entry -> chosen.target().is(entry.revision()))
                .isPresent();
    }

    private SinceBad seen(Progress.Chosen chosen) {
        return new SinceBad(
                chosen, codeDeploy.since(bad(chosen).group(), chosen.badSince().minus(SKEW)));
    }

    /** What may have changed since the intent; what CodeDeploy does not list is waited for. */
    private @Nullable Refusal refusal(SinceBad seen, Instant since) {
        Progress.Chosen chosen = seen.chosen();
        Refusal gone = seen.gone();
        if (gone != null) {
            return gone;
        }
        if (!seen.showsBad() && isOver(since)) {
            return seen.notShown();
        }
        String environment = chosen.remediation().environment();
        if (switches.of(environment).state() != AutomationState.ON) {
            return new Refusal(
                    RefusalReason.SWITCHED_OFF, "Remediation is no longer switched on for " + environment + ".");
        }
        return clock.instant().isAfter(chosen.at().plus(config.confirmAfter())) ? closed(chosen) : null;
    }

    /** Who had to wait asks whether there is still something to heal. */
    private @Nullable Refusal closed(Progress.Chosen chosen) {
        boolean open = chosen.remediation().trigger() == RemediationTrigger.GATE
                || problems.findMerged(chosen.remediation().cause())
                        .map(Problem::open)
                        .orElse(true);
        return open
                ? null
                : new Refusal(RefusalReason.PROBLEM_NOT_OPEN, "The problem closed before anything was done.");
    }

    private CreateResult create(Progress.Chosen chosen) {
        return codeDeploy.create(
                bad(chosen).group(),
                chosen.target().revision(),
                chosen.remediation().deploymentDescription());
    }

    private static Deployment bad(Progress.Chosen chosen) {
        return chosen.remediation().badDeployment();
    }

    private static String busyAllTheTime(Progress.Chosen chosen) {
        return bad(chosen).group().key() + " was busy with another deployment all the time.";
    }

    private boolean isOver(Instant since) {
        return clock.instant().isAfter(since.plus(config.deployWithin()));
    }
}
