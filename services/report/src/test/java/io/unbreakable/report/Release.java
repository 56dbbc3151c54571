package io.unbreakable.report;

import io.unbreakable.contracts.ApprovalAction;
import io.unbreakable.contracts.ApprovalDecided;
import io.unbreakable.contracts.ApprovalWaiting;
import io.unbreakable.contracts.DecisionOutcome;
import io.unbreakable.contracts.Deployment;
import io.unbreakable.contracts.DeploymentFinished;
import io.unbreakable.contracts.DeploymentGroup;
import io.unbreakable.contracts.DeploymentStarted;
import io.unbreakable.contracts.DeploymentStatus;
import io.unbreakable.contracts.EventData;
import io.unbreakable.contracts.Execution;
import io.unbreakable.contracts.ExecutionChanged;
import io.unbreakable.contracts.ExecutionLevel;
import io.unbreakable.contracts.Gate;
import io.unbreakable.contracts.GateMode;
import io.unbreakable.contracts.InconclusiveRule;
import io.unbreakable.contracts.OnFail;
import io.unbreakable.contracts.Revision;
import io.unbreakable.contracts.Samples;
import io.unbreakable.contracts.Validation;
import io.unbreakable.contracts.ValidationEvaluated;
import io.unbreakable.contracts.ValidationRequested;
import io.unbreakable.contracts.Window;
import io.unbreakable.monspec.judge.Judgement;
import io.unbreakable.monspec.judge.Verdict;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The events of a release on its way through two environments with a gate each, as far as it got. */
public record Release(String pipeline, int build, Instant start) {

    /** The one execution. */
    public Execution execution() {
        String id = HexFormat.of().toHexDigits(31L * (pipeline + build).hashCode() + build);
        return new Execution(
                "arn:aws:codepipeline:eu-west-1:111122223333:" + pipeline,
                pipeline,
                id.substring(0, 8) + "-4b7d-4e0a-9d53-" + id.substring(4));
    }

    /** What people call it. */
    public String label() {
        return "Build " + build;
    }

    /** What was deployed to an environment. */
    public Deployment deployment(String environment) {
        return new Deployment(
                new DeploymentGroup(pipeline, environment),
                "d-" + execution().executionId().substring(0, 6).toUpperCase(java.util.Locale.ROOT)
                        + environment.charAt(0),
                new Revision("artifacts", pipeline + "/" + build, "zip", null, null),
                label());
    }

    /** The id of the run of an environment's gate. */
    public String run(String environment) {
        return HexFormat.of().toHexDigits((long) (pipeline + build + environment).hashCode() * 2654435761L);
    }

    /** It begins. */
    public List<EventData> source() {
        return List.of(changed(null, "STARTED", 0), changed("Source", "STARTED", 1), changed("Source", "SUCCEEDED", 9));
    }

    /** It is deployed to an environment, and its validation is asked for. */
    public List<EventData> deployed(String environment, int second) {
        ApprovalAction approval = approval(environment);
        return List.of(
                changed(environment, "STARTED", second),
                new DeploymentStarted(deployment(environment), environment, execution(), "user", null, at(second + 2)),
                new DeploymentFinished(
                        deployment(environment),
                        environment,
                        execution(),
                        "user",
                        null,
                        DeploymentStatus.SUCCEEDED,
                        at(second + 2),
                        at(second + 41),
                        null),
                changed(environment, "SUCCEEDED", second + 42),
                new ValidationRequested(validation(environment, second)),
                changed(approval.stage(), "STARTED", second + 43),
                new ApprovalWaiting(
                        execution(), approval, "token-" + environment + execution(), null, at(second + 44)));
    }

    /** Its gate comes to this end. */
    public List<EventData> judged(String environment, int second, Judgement judgement, @Nullable String message) {
        Validation validation = validation(environment, second);
        boolean through = judgement.verdict().getsThrough();
        int end = second + 400;
        List<EventData> events = new ArrayList<>(List.of(
                new ValidationEvaluated(
                        validation,
                        1,
                        true,
                        judgement,
                        message,
                        validation.window(),
                        judgement.verdict() == Verdict.INCONCLUSIVE ? null : validation.window(),
                        null,
                        at(end),
                        at(end + 1)),
                new ApprovalDecided(
                        execution(),
                        approval(environment),
                        "token",
                        through ? DecisionOutcome.APPROVED : DecisionOutcome.REJECTED,
                        judgement.verdict(),
                        "Unbreakable: " + judgement.verdict(),
                        List.of(validation.id()),
                        at(end + 2)),
                changed(approval(environment).stage(), through ? "SUCCEEDED" : "FAILED", end + 3)));
        if (!through) {
            events.add(changed(null, "FAILED", end + 4));
        } else if (environment.equals("Production")) {
            events.add(changed(null, "SUCCEEDED", end + 4));
        }
        return events;
    }

    private Validation validation(String environment, int second) {
        Gate gate = new Gate(
                environment + "Gate",
                GateMode.ENFORCE,
                InconclusiveRule.REJECT,
                OnFail.REJECT,
                approval(environment),
                List.of(environment + "Gate"),
                Duration.ofSeconds(30),
                Duration.ofMinutes(5),
                Duration.ofSeconds(20),
                Duration.ofMinutes(10),
                at(second + 1800));
        return new Validation(
                run(environment),
                execution(),
                gate,
                environment,
                deployment(environment),
                environment.equals("Staging") ? "StagingToProduction" : "ProductionToYesterday",
                Samples.event(ValidationRequested.class).data().validation().plan(),
                null,
                new Window(at(second + 75), at(second + 375)),
                at(second + 43));
    }

    private static ApprovalAction approval(String environment) {
        return new ApprovalAction("Approve" + environment, "Approve" + environment);
    }

    private ExecutionChanged changed(@Nullable String stage, String state, int second) {
        return new ExecutionChanged(
                execution(),
                stage == null ? ExecutionLevel.PIPELINE : ExecutionLevel.STAGE,
                stage,
                null,
                null,
                null,
                state,
                1,
                label(),
                at(second));
    }

    private Instant at(int second) {
        return start.plusSeconds(second);
    }
}
