package io.unbreakable.approver.messaging;

import io.unbreakable.contracts.ApprovalAction;
import io.unbreakable.contracts.ApprovalClosed;
import io.unbreakable.contracts.ApprovalOutcome;
import io.unbreakable.contracts.ApprovalWaiting;
import io.unbreakable.contracts.Automation;
import io.unbreakable.contracts.AutomationState;
import io.unbreakable.contracts.AutomationSwitched;
import io.unbreakable.contracts.Execution;
import io.unbreakable.contracts.Gate;
import io.unbreakable.contracts.GateMode;
import io.unbreakable.contracts.InconclusiveRule;
import io.unbreakable.contracts.Samples;
import io.unbreakable.contracts.Validation;
import io.unbreakable.contracts.ValidationEvaluated;
import io.unbreakable.contracts.ValidationRequested;
import io.unbreakable.monspec.judge.Judgement;
import io.unbreakable.monspec.judge.Verdict;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A release through a pipeline of its own, up to its approval.
 *
 * @param gates the names of the gates that answer the approval
 * @param deadline of its gates
 */
record Release(
        String pipeline,
        String executionId,
        String token,
        List<String> gates,
        GateMode mode,
        InconclusiveRule inconclusive,
        Instant deadline) {
    private static final ApprovalAction APPROVAL = new ApprovalAction("ApproveStaging", "ApproveStaging");

    static Release with(String... gates) {
        return with(GateMode.ENFORCE, InconclusiveRule.REJECT, gates);
    }

    static Release with(GateMode mode, InconclusiveRule inconclusive, String... gates) {
        return new Release(
                "p-" + UUID.randomUUID(),
                UUID.randomUUID().toString(),
                UUID.randomUUID().toString(),
                List.of(gates),
                mode,
                inconclusive,
                Instant.now().plus(Duration.ofHours(1)));
    }

    /** The release of an execution that waits with this token. */
    static Release of(String pipeline, String executionId, String token) {
        Release any = with("Gate");
        return new Release(pipeline, executionId, token, any.gates, any.mode, any.inconclusive, any.deadline);
    }

    Release endingAt(Instant deadline) {
        return new Release(pipeline, executionId, token, gates, mode, inconclusive, deadline);
    }

    /** The same execution, its stage retried. */
    Release retried() {
        return new Release(pipeline, executionId, UUID.randomUUID().toString(), gates, mode, inconclusive, deadline);
    }

    /** An environment of its own. */
    String environment() {
        return "Staging of " + pipeline;
    }

    AutomationSwitched switched(Automation automation, AutomationState state) {
        return new AutomationSwitched(environment(), automation, state, "jane.doe", Instant.now());
    }

    String validationId(String gate) {
        return executionId + "-" + gate;
    }

    ValidationRequested requested(String gate) {
        return new ValidationRequested(validation(gate));
    }

    ApprovalWaiting waiting() {
        return waitingSince(Duration.ZERO);
    }

    ApprovalWaiting waitingSince(Duration ago) {
        return new ApprovalWaiting(
                execution(), APPROVAL, token, null, Instant.now().minus(ago));
    }

    ApprovalClosed closed(ApprovalOutcome outcome) {
        return new ApprovalClosed(execution(), APPROVAL, token, outcome, null, Instant.now());
    }

    ValidationEvaluated evaluated(String gate, Verdict verdict) {
        return evaluated(gate, verdict, true, null);
    }

    ValidationEvaluated evaluated(String gate, Verdict verdict, boolean isFinal, @Nullable String message) {
        ValidationEvaluated sample = Samples.event(ValidationEvaluated.class).data();
        Judgement judgement = new Judgement(
                verdict,
                sample.judgement().reason(),
                sample.judgement().score(),
                sample.judgement().objectives());
        return new ValidationEvaluated(
                validation(gate),
                1,
                isFinal,
                judgement,
                message,
                sample.window(),
                sample.baselineWindow(),
                sample.evidence(),
                sample.dueAt(),
                sample.evaluatedAt());
    }

    Execution execution() {
        return new Execution("arn:aws:codepipeline:eu-west-1:111122223333:" + pipeline, pipeline, executionId);
    }

    private Validation validation(String gate) {
        Validation sample = Samples.event(ValidationRequested.class).data().validation();
        return new Validation(
                validationId(gate),
                execution(),
                gate(gate, sample.gate()),
                environment(),
                sample.deployment(),
                sample.comparison(),
                sample.plan(),
                null,
                sample.window(),
                sample.requestedAt());
    }

    private Gate gate(String name, Gate sample) {
        return new Gate(
                name,
                mode,
                inconclusive,
                sample.onFail(),
                APPROVAL,
                gates,
                sample.warmup(),
                sample.duration(),
                sample.settle(),
                sample.extend(),
                deadline);
    }
}
