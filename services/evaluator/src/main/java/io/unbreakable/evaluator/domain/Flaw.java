package io.unbreakable.evaluator.domain;

import static java.util.Objects.requireNonNull;

import io.unbreakable.contracts.DeploymentFinished;
import io.unbreakable.contracts.DeploymentStatus;
import io.unbreakable.contracts.GateMode;
import io.unbreakable.contracts.RemediationStarted;
import io.unbreakable.contracts.ValidationEvaluated;
import io.unbreakable.monspec.criteria.IncludedRuns;
import io.unbreakable.monspec.judge.Verdict;
import java.util.Optional;

/**
 * Why a deployment's revision was no good: while it was out, its environment is no baseline.
 *
 * @param deploymentKey {@code application/group/d-…}
 * @param cause id of the validation or remediation, or the deployment's own key
 * @param text what became of the revision, for people: {@code failed ProductionGate}
 */
public record Flaw(String deploymentKey, Kind kind, String cause, String text) {
    public Flaw {
        requireNonNull(deploymentKey, "deploymentKey");
        requireNonNull(kind, "kind");
        requireNonNull(cause, "cause");
        requireNonNull(text, "text");
    }

    /** Who found it. */
    public enum Kind {
        /** A gate that decides; a person who invalidates that verdict takes it back. */
        GATE,
        /** CodeDeploy. */
        DEPLOYMENT,
        /** A remediation that takes the revision back. */
        REMEDIATION
    }

    /** That a final verdict is fail; a gate that only observes finds no flaws. */
    public static Optional<Flaw> of(ValidationEvaluated verdict) {
        var validation = verdict.validation();
        return verdict.isFinal()
                        && verdict.judgement().verdict() == Verdict.FAIL
                        && validation.gate().mode() != GateMode.OBSERVE
                        && validation.deployment() != null
                ? Optional.of(new Flaw(
                        validation.deployment().key(),
                        Kind.GATE,
                        validation.id(),
                        "failed " + validation.gate().name()))
                : Optional.empty();
    }

    /** That a deployment failed, or was stopped half-way. */
    public static Optional<Flaw> of(DeploymentFinished finished) {
        String key = finished.deployment().key();
        return finished.status() == DeploymentStatus.SUCCEEDED
                ? Optional.empty()
                : Optional.of(new Flaw(key, Kind.DEPLOYMENT, key, "was not deployed as a whole"));
    }

    /** That a remediation takes the revision back; a dry run does not. */
    public static Optional<Flaw> of(RemediationStarted started) {
        var remediation = started.remediation();
        return started.dryRun()
                ? Optional.empty()
                : Optional.of(new Flaw(
                        remediation.badDeployment().key(), Kind.REMEDIATION, remediation.id(), "was rolled back"));
    }

    /** Whether it takes runs out of a baseline by this rule: where all verdicts count, a verdict is no flaw. */
    public boolean speaksAgainstRuns(IncludedRuns included) {
        return kind != Kind.GATE || included != IncludedRuns.ALL;
    }

    /** The group of a deployment: {@code application/group}. */
    public static String group(String deploymentKey) {
        return deploymentKey.substring(0, deploymentKey.lastIndexOf('/'));
    }
}
