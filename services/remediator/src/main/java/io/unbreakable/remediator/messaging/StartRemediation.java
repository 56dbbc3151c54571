package io.unbreakable.remediator.messaging;

import io.unbreakable.contracts.AutomationState;
import io.unbreakable.contracts.DeploymentGroup;
import io.unbreakable.contracts.RefusalReason;
import io.unbreakable.contracts.Remediation;
import io.unbreakable.messaging.StateTable.Document;
import io.unbreakable.remediator.RemediatorConfig;
import io.unbreakable.remediator.client.Bundles;
import io.unbreakable.remediator.client.CodeDeployGroups;
import io.unbreakable.remediator.domain.Candidate;
import io.unbreakable.remediator.domain.Cause;
import io.unbreakable.remediator.domain.CauseState.Outcome;
import io.unbreakable.remediator.domain.LedgerEntry;
import io.unbreakable.remediator.domain.Progress;
import io.unbreakable.remediator.domain.Refusal;
import io.unbreakable.remediator.domain.RemediationKey;
import io.unbreakable.remediator.domain.Rules;
import io.unbreakable.remediator.domain.Situation;
import io.unbreakable.remediator.domain.SwitchState;
import io.unbreakable.remediator.domain.Target;
import io.unbreakable.remediator.domain.TargetChoice;
import io.unbreakable.remediator.store.Ledger;
import io.unbreakable.remediator.store.RemediationStore;
import io.unbreakable.remediator.store.StoredProgress;
import io.unbreakable.remediator.store.SwitchStore;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Stores the intent to take a bad deployment back, or says why not. Deploys nothing yet. */
@ApplicationScoped
class StartRemediation {
    private final RemediationStore remediations;
    private final Ledger ledger;
    private final SwitchStore switches;
    private final CodeDeployGroups codeDeploy;
    private final Bundles bundles;
    private final InstantSource clock;
    private final Rules rules;

    StartRemediation(
            RemediationStore remediations,
            Ledger ledger,
            SwitchStore switches,
            CodeDeployGroups codeDeploy,
            Bundles bundles,
            InstantSource clock,
            RemediatorConfig config) {
        this.remediations = remediations;
        this.ledger = ledger;
        this.switches = switches;
        this.codeDeploy = codeDeploy;
        this.bundles = bundles;
        this.clock = clock;
        this.rules = new Rules(config.remediator().limits());
    }

    /** The outcome for a cause that holds since then. */
    Outcome of(Cause cause, Candidate candidate, Instant since) {
        Remediation remediation = candidate.remediationOf(cause);
        SwitchState automation = switches.of(candidate.environment());
        boolean dryRun = automation.state() == AutomationState.DRY_RUN;
        RemediationKey key = RemediationKey.of(remediation, dryRun);
        Optional<Progress> known = begun(key);
        if (known.isPresent()) {
            return joined(remediation, known.get(), dryRun, since);
        }
        Instant now = clock.instant();
        List<LedgerEntry> history = history(remediation.badDeployment().group());
        List<Progress> past = past(remediation);
        Candidate bad = candidate.knownFrom(history);
        Optional<Refusal> refusal = rules.refusal(new Situation(bad, automation, history, past, since, now));
        if (refusal.isPresent()) {
            return refused(remediation, refusal.get(), key, since);
        }
        Optional<Target> target = target(remediation, history, past);
        if (target.isEmpty()) {
            return refused(remediation, noTarget(remediation), key, since);
        }
        Progress.Chosen chosen = bad.chosen(cause, since, target.get(), now);
        boolean ours = remediations.begin(key, dryRun ? chosen.dryRun() : chosen);
        return ours
                ? new Outcome(null, remediation, dryRun, false, now)
                : joined(remediation, begun(key).orElseThrow(), dryRun, since);
    }

    /** The others: at the same time somebody else may be beginning this one. */
    private List<Progress> past(Remediation remediation) {
        return remediations.of(remediation.badDeployment().group()).stream()
                .filter(progress -> !progress.chosen().remediation().id().equals(remediation.id()))
                .toList();
    }

    /** What somebody else began meanwhile, and perhaps did already, is no reason to refuse it. */
    private Outcome refused(Remediation remediation, Refusal refusal, RemediationKey key, Instant since) {
        return begun(key)
                .map(known -> joined(remediation, known, key.dryRun(), since))
                .orElseGet(() -> refused(remediation, refusal, clock.instant()));
    }

    private Optional<Progress> begun(RemediationKey key) {
        return remediations
                .find(key)
                .map(Document::body)
                .map(StoredProgress::progress)
                .filter(known -> !(known instanceof Progress.Withdrawn));
    }

    /** Ours when the same cause had begun it, before a crash; over when that had ended before this cause began. */
    private Outcome joined(Remediation remediation, Progress known, boolean dryRun, Instant since) {
        Remediation begun = known.chosen().remediation();
        if (known instanceof Progress.Ended ended && !dryRun && ended.at().isBefore(since)) {
            return refused(remediation, alreadyRemediated(remediation), clock.instant());
        }
        boolean noted = !begun.cause().equals(remediation.cause());
        return new Outcome(null, begun, dryRun, noted, clock.instant());
    }

    private static Refusal alreadyRemediated(Remediation remediation) {
        return new Refusal(
                RefusalReason.ALREADY_REMEDIATED,
                remediation.badDeployment().deploymentId()
                        + " was remediated before this began, and a deployment is remediated once.");
    }

    private Optional<Target> target(Remediation remediation, List<LedgerEntry> history, List<Progress> past) {
        Set<String> remediatedFrom = past.stream()
                .filter(Progress::wasTried)
                .map(progress -> progress.chosen().remediation().badDeployment().deploymentId())
                .collect(Collectors.toSet());
        return new TargetChoice(history, remediation.badDeployment(), remediatedFrom, bundles::exists).choose();
    }

    /** What CodeDeploy remembers, with what we know of it, and what only we remember. */
    private List<LedgerEntry> history(DeploymentGroup group) {
        Map<String, LedgerEntry> all = new HashMap<>();
        codeDeploy.history(group).forEach(entry -> all.put(entry.deployment().deploymentId(), entry));
        ledger.of(group).forEach(entry -> all.merge(entry.deployment().deploymentId(), entry, LedgerEntry::and));
        return List.copyOf(all.values());
    }

    private static Refusal noTarget(Remediation remediation) {
        return new Refusal(
                RefusalReason.NO_TARGET,
                "There is no other revision to bring back to "
                        + remediation.badDeployment().group().key() + ".");
    }

    private static Outcome refused(@Nullable Remediation remediation, Refusal refusal, Instant now) {
        return new Outcome(refusal, remediation, false, false, now);
    }
}
