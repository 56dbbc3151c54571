package io.unbreakable.report;

import io.unbreakable.contracts.ApprovalAction;
import io.unbreakable.contracts.ApprovalClosed;
import io.unbreakable.contracts.ApprovalDecided;
import io.unbreakable.contracts.ApprovalOutcome;
import io.unbreakable.contracts.ApprovalWaiting;
import io.unbreakable.contracts.DecisionOutcome;
import io.unbreakable.contracts.Deployment;
import io.unbreakable.contracts.DeploymentFinished;
import io.unbreakable.contracts.DeploymentGroup;
import io.unbreakable.contracts.DeploymentStarted;
import io.unbreakable.contracts.DeploymentStatus;
import io.unbreakable.contracts.EventData;
import io.unbreakable.contracts.Evidence;
import io.unbreakable.contracts.Execution;
import io.unbreakable.contracts.ExecutionChanged;
import io.unbreakable.contracts.ExecutionLevel;
import io.unbreakable.contracts.Gate;
import io.unbreakable.contracts.GateMode;
import io.unbreakable.contracts.InconclusiveRule;
import io.unbreakable.contracts.OnFail;
import io.unbreakable.contracts.Samples;
import io.unbreakable.contracts.Validation;
import io.unbreakable.contracts.ValidationDue;
import io.unbreakable.contracts.ValidationEvaluated;
import io.unbreakable.contracts.ValidationExtended;
import io.unbreakable.contracts.ValidationRequested;
import io.unbreakable.contracts.Window;
import io.unbreakable.monspec.judge.Judgement;
import io.unbreakable.monspec.judge.ObjectiveResult;
import io.unbreakable.monspec.judge.Reason;
import io.unbreakable.monspec.judge.Verdict;
import io.unbreakable.monspec.plan.MeasurementPlan;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The events of one release through one gate, as they come when all is well. */
public record Story(String pipeline, String executionId, String build, Instant start) {
    /** The gate's name in every story. */
    public static final String GATE = "StagingGate";

    private static final ApprovalAction APPROVAL = new ApprovalAction("ApproveStaging", "ApproveStaging");

    /** The one execution of the story. */
    public Execution execution() {
        return new Execution("arn:aws:codepipeline:eu-west-1:111122223333:" + pipeline, pipeline, executionId);
    }

    /** The id of its one validation. */
    public String validationId() {
        return "v-" + executionId;
    }

    /** The deployment under test. */
    public Deployment deployment() {
        return new Deployment(new DeploymentGroup("SampleApp", "Staging"), "d-" + executionId, null, build);
    }

    /** A stage or, without a stage, the execution changes its state. */
    public ExecutionChanged changed(@Nullable String stage, String state, int second) {
        return new ExecutionChanged(
                execution(),
                stage == null ? ExecutionLevel.PIPELINE : ExecutionLevel.STAGE,
                stage,
                null,
                null,
                null,
                state,
                1,
                build,
                at(second));
    }

    /** An action of a stage changes its state. */
    public ExecutionChanged action(String stage, String action, String category, String state, int second) {
        return new ExecutionChanged(
                execution(), ExecutionLevel.ACTION, stage, action, "a-" + action, category, state, 1, null, at(second));
    }

    /** The validation as it is requested. */
    public Validation validation() {
        Gate gate = new Gate(
                GATE,
                GateMode.ENFORCE,
                InconclusiveRule.REJECT,
                OnFail.REJECT,
                APPROVAL,
                List.of(GATE),
                Duration.ofSeconds(60),
                Duration.ofMinutes(5),
                Duration.ofMinutes(2),
                Duration.ofMinutes(10),
                at(1800));
        MeasurementPlan plan =
                Samples.event(ValidationRequested.class).data().validation().plan();
        return new Validation(
                validationId(),
                execution(),
                gate,
                "Staging",
                deployment(),
                "StagingToProduction",
                plan,
                null,
                window(),
                at(60));
    }

    /** What is measured. */
    public Window window() {
        return new Window(at(120), at(420));
    }

    /** A verdict on it. */
    public ValidationEvaluated evaluated(int attempt, boolean isFinal, Judgement judgement) {
        return new ValidationEvaluated(
                validation(),
                attempt,
                isFinal,
                judgement,
                null,
                window(),
                window(),
                new Evidence(
                        "s3://unbreakable-evidence/evidence/" + validationId() + "/" + attempt + ".json.gz",
                        "9f86d081"),
                at(540),
                at(541 + attempt));
    }

    /** What became of the approval. */
    public ApprovalDecided decided(DecisionOutcome outcome, Verdict verdict) {
        return new ApprovalDecided(
                execution(),
                APPROVAL,
                "token-" + executionId,
                outcome,
                verdict,
                "Unbreakable: " + verdict + ". http://localhost:8080/validations/" + validationId(),
                List.of(validationId()),
                at(545));
    }

    /** A release that fails its gate after one extension and is rejected. */
    public List<EventData> rejected() {
        return List.of(
                changed(null, "STARTED", 0),
                changed("Source", "STARTED", 0),
                changed("Source", "SUCCEEDED", 4),
                changed("Staging", "STARTED", 5),
                action("Staging", "DeployInStaging", "Deploy", "STARTED", 6),
                new DeploymentStarted(deployment(), "Staging", execution(), "user", null, at(7)),
                new DeploymentFinished(
                        deployment(),
                        "Staging",
                        execution(),
                        "user",
                        null,
                        DeploymentStatus.SUCCEEDED,
                        at(7),
                        at(50),
                        null),
                action("Staging", "DeployInStaging", "Deploy", "SUCCEEDED", 52),
                changed("Staging", "SUCCEEDED", 60),
                new ValidationRequested(validation()),
                changed("ApproveStaging", "STARTED", 61),
                new ApprovalWaiting(execution(), APPROVAL, "token-" + executionId, null, at(62)),
                new ValidationDue(validation(), 1, window(), List.of(), List.of(), null, true, at(540)),
                evaluated(1, false, new Judgement(Verdict.INCONCLUSIVE, Reason.NO_CANDIDATE_DATA, null, List.of())),
                new ValidationExtended(validation(), 1, at(543)),
                new ValidationDue(validation(), 2, window(), List.of(), List.of(), null, false, at(544)),
                evaluated(2, true, failed()),
                decided(DecisionOutcome.REJECTED, Verdict.FAIL),
                new ApprovalClosed(
                        execution(), APPROVAL, "token-" + executionId, ApprovalOutcome.REJECTED, "said so", at(550)),
                changed("ApproveStaging", "FAILED", 551),
                changed(null, "FAILED", 552));
    }

    /** A failure rate above its limit, and one objective of each other verdict. */
    public static Judgement failed() {
        return new Judgement(
                Verdict.FAIL,
                Reason.ABOVE_UPPER_LIMIT,
                60.0,
                List.of(
                        new ObjectiveResult(
                                "service.responsetime(p90)",
                                Verdict.PASS,
                                Reason.WITHIN_LIMITS,
                                101_734.2,
                                92_110.8,
                                119_744.04,
                                null,
                                30.0,
                                "MicroSecond",
                                null),
                        new ObjectiveResult(
                                "service.failurerate(avg)",
                                Verdict.FAIL,
                                Reason.ABOVE_UPPER_LIMIT,
                                20.17,
                                null,
                                2.0,
                                null,
                                null,
                                "Percent",
                                null),
                        new ObjectiveResult(
                                "service.requestspermin(count)",
                                Verdict.PASS,
                                Reason.WITHIN_LIMITS,
                                1198.6,
                                1201.4,
                                null,
                                840.98,
                                30.0,
                                "PerMinute",
                                null),
                        new ObjectiveResult(
                                "/api/invoke servicemethod.failurerate(avg)",
                                Verdict.INCONCLUSIVE,
                                Reason.NO_DATA,
                                null,
                                0.0,
                                1.0,
                                null,
                                0.0,
                                "Percent",
                                "no key request /api/invoke"),
                        new ObjectiveResult(
                                "smartscape toRelationships.calls",
                                Verdict.PASS,
                                Reason.WITHIN_LIMITS,
                                1.0,
                                1.0,
                                1.0,
                                null,
                                0.0,
                                "Count",
                                null)));
    }

    private Instant at(int second) {
        return start.plusSeconds(second);
    }
}
