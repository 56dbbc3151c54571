package io.unbreakable.remediator;

import io.unbreakable.contracts.Deployment;
import io.unbreakable.contracts.DeploymentFinished;
import io.unbreakable.contracts.DeploymentGroup;
import io.unbreakable.contracts.DeploymentStarted;
import io.unbreakable.contracts.DeploymentStatus;
import io.unbreakable.contracts.Execution;
import io.unbreakable.contracts.Gate;
import io.unbreakable.contracts.GateMode;
import io.unbreakable.contracts.InconclusiveRule;
import io.unbreakable.contracts.OnFail;
import io.unbreakable.contracts.Remediation;
import io.unbreakable.contracts.RemediationTrigger;
import io.unbreakable.contracts.Revision;
import io.unbreakable.contracts.Validation;
import io.unbreakable.contracts.ValidationEvaluated;
import io.unbreakable.contracts.Window;
import io.unbreakable.monspec.judge.Judgement;
import io.unbreakable.monspec.judge.Reason;
import io.unbreakable.monspec.judge.Verdict;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Builds of one application, five minutes apart; build 5 would start now. */
public record Releases(String application, Instant now) {
    public static final String BUCKET = "bundles";
    private static final Execution EXECUTION =
            new Execution("arn:aws:codepipeline:eu-west-1:111122223333:shop", "shop", "11111111-2222");

    public String key(int build) {
        return application + "/" + build;
    }

    public Deployment build(int build, String environment) {
        return new Deployment(
                new DeploymentGroup(application, environment),
                "d-" + build + application,
                new Revision(BUCKET, key(build), "zip", null, null),
                "Build " + build);
    }

    public Instant startOf(int build) {
        return now.minus(Duration.ofMinutes(5L * (5 - build)));
    }

    public DeploymentStarted started(Deployment deployment, String environment, int build) {
        return new DeploymentStarted(deployment, environment, EXECUTION, "user", null, startOf(build));
    }

    public DeploymentFinished finished(Deployment deployment, String environment, int build) {
        return finished(deployment, environment, null, startOf(build));
    }

    /** The end of our own deployment, which took back {@code bad}. */
    public DeploymentFinished finishedByUs(String deploymentId, String environment, Deployment bad) {
        Deployment ours =
                new Deployment(bad.group(), deploymentId, build(3, environment).revision(), null);
        String description = new Remediation(
                        bad.key(), environment, bad, null, RemediationTrigger.PROBLEM, "P", "P", null)
                .deploymentDescription();
        return finished(ours, environment, description, now);
    }

    public ValidationEvaluated verdict(Deployment deployment, String environment, OnFail onFail, Verdict verdict) {
        Gate gate = new Gate(
                "ProductionGate",
                GateMode.ENFORCE,
                InconclusiveRule.REJECT,
                onFail,
                null,
                List.of(),
                Duration.ZERO,
                Duration.ofMinutes(5),
                Duration.ZERO,
                Duration.ZERO,
                now);
        Window window = new Window(startOf(3), startOf(4));
        Validation validation = new Validation(
                "v-" + deployment.deploymentId(),
                EXECUTION,
                gate,
                environment,
                deployment,
                "ProductionToProduction",
                null,
                null,
                window,
                startOf(4));
        Reason reason = verdict == Verdict.FAIL ? Reason.ABOVE_UPPER_LIMIT : Reason.WITHIN_LIMITS;
        Judgement judgement = new Judgement(verdict, reason, 100.0, List.of());
        return new ValidationEvaluated(validation, 1, true, judgement, null, window, window, null, now, now);
    }

    private static DeploymentFinished finished(
            Deployment deployment, String environment, @Nullable String description, Instant start) {
        return new DeploymentFinished(
                deployment,
                environment,
                EXECUTION,
                "user",
                description,
                DeploymentStatus.SUCCEEDED,
                start,
                start.plusSeconds(30),
                start);
    }
}
