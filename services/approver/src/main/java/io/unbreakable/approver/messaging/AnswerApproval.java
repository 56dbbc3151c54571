package io.unbreakable.approver.messaging;

import io.quarkus.logging.Log;
import io.unbreakable.approver.ApproverConfig;
import io.unbreakable.approver.client.ApprovalView;
import io.unbreakable.approver.client.CodePipelineApprovals;
import io.unbreakable.approver.domain.Answer;
import io.unbreakable.approver.domain.ApprovalId;
import io.unbreakable.approver.domain.ApprovalRules;
import io.unbreakable.approver.domain.ApprovalState;
import io.unbreakable.approver.domain.NextStep;
import io.unbreakable.approver.store.ApprovalStore;
import io.unbreakable.approver.store.SwitchStore;
import io.unbreakable.contracts.DecisionOutcome;
import io.unbreakable.messaging.EventPublisher;
import io.unbreakable.messaging.Later;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.UnaryOperator;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.core.exception.SdkServiceException;

/** Learns something about an approval, and answers it when that was all it took. */
@ApplicationScoped
class AnswerApproval {
    private final ApprovalStore store;
    private final SwitchStore switches;
    private final CodePipelineApprovals codePipeline;
    private final Later later;
    private final InstantSource clock;
    private final ApproverConfig.Approver config;
    private final ApprovalRules rules;
    private final TellDecision decisions;

    AnswerApproval(
            ApprovalStore store,
            SwitchStore switches,
            CodePipelineApprovals codePipeline,
            EventPublisher publisher,
            Later later,
            InstantSource clock,
            ApproverConfig config) {
        this.store = store;
        this.switches = switches;
        this.codePipeline = codePipeline;
        this.later = later;
        this.clock = clock;
        this.config = config.approver();
        this.rules = new ApprovalRules(config.report().url());
        this.decisions = new TellDecision(store, publisher, clock);
    }

    void learn(ApprovalId id, UnaryOperator<ApprovalState> fact) {
        ApprovalState state = store.update(id, fact);
        switch (rules.nextStep(state)) {
            case NextStep.WaitOn wait -> Log.debugf("%s waits on", id.key());
            case NextStep.Repeat repeat -> decisions.publish(id, repeat.decision());
            case NextStep.Give give -> claim(id, switches.applied(state, give.answer()));
        }
    }

    /** Goes on with what was meant to be done, or begins with it. */
    void lookAgain(ApprovalId id) {
        ApprovalState state = store.update(id, before -> before);
        switch (rules.nextStep(state)) {
            case NextStep.WaitOn wait -> Log.debugf("%s waits on", id.key());
            case NextStep.Repeat repeat -> decisions.publish(id, repeat.decision());
            case NextStep.Give give -> {
                Answer answer = switches.applied(state, give.answer());
                give(id, store.update(id, before -> before.intending(answer)), answer);
            }
        }
    }

    /**
     * The intent is stored before anything is done. Whoever stored it answers; whoever finds it there looks later whether that
     * was done, so that a crash in between loses nothing and two messages at the same time answer once.
     */
    private void claim(ApprovalId id, Answer answer) {
        AtomicBoolean first = new AtomicBoolean();
        ApprovalState state = store.update(id, before -> {
            first.set(!before.intents().containsKey(answer.token()));
            return before.intending(answer);
        });
        if (first.get()) {
            give(id, state, answer);
        } else {
            later.in(config.leaveAlone(), new Look(id));
        }
    }

    private void give(ApprovalId id, ApprovalState state, Answer answer) {
        Answer intent = state.intents().getOrDefault(answer.token(), answer);
        if (!intent.isForCodePipeline()) {
            decisions.tell(id, intent);
            return;
        }
        Instant since =
                state.waiting() == null ? clock.instant() : state.waiting().since();
        try {
            answer(id, state, intent, since);
        } catch (SdkException e) {
            unreachable(id, since, e);
        }
    }

    private void answer(ApprovalId id, ApprovalState state, Answer intent, Instant since) {
        switch (codePipeline.look(id, intent.token())) {
            case ApprovalView.Waits waits -> put(id, state, intent);
            case ApprovalView.Listed listed -> answerOrLook(id, state, intent, since);
            case ApprovalView.NotShown notShown -> lookAgain(id, intent, since);
            case ApprovalView.Ended ended -> decisions.ended(id, intent, ended);
        }
    }

    /** Throttled or not reachable: that is waited for, as long as approvals are waited for at all. */
    private void unreachable(ApprovalId id, Instant since, SdkException e) {
        if (!isTemporary(e) || isOver(since, config.waitForApproval())) {
            throw e;
        }
        Log.warnf("CodePipeline does not answer about %s, asking again: %s", id.key(), e.getMessage());
        later.in(config.lookEvery(), new Look(id));
    }

    private static boolean isTemporary(SdkException e) {
        return e instanceof SdkClientException
                || (e instanceof SdkServiceException refused
                        && (refused.isThrottlingException() || refused.statusCode() >= 500));
    }

    private void answerOrLook(ApprovalId id, ApprovalState state, Answer intent, Instant since) {
        if (isOver(since, config.listedIsEnough())) {
            put(id, state, intent);
        } else {
            later.in(config.lookEvery(), new Look(id));
        }
    }

    private void lookAgain(ApprovalId id, Answer intent, Instant since) {
        if (isOver(since, config.visibleWithin())) {
            decisions.tell(id, intent.endedAs(DecisionOutcome.SUPERSEDED, "CodePipeline does not show this approval."));
        } else {
            later.in(config.lookEvery(), new Look(id));
        }
    }

    /** The switch is read once more right before: a person may have switched it off since it was meant to be done. */
    private void put(ApprovalId id, ApprovalState state, Answer intent) {
        Answer applied = switches.applied(state, intent);
        if (!applied.isForCodePipeline()) {
            decisions.tell(id, applied);
            return;
        }
        switch (codePipeline.put(id, intent)) {
            case TAKEN -> decisions.tell(id, intent);
            case COMPLETED_BEFORE -> completedBefore(id, intent);
            case STALE_TOKEN ->
                decisions.tell(
                        id, intent.endedAs(DecisionOutcome.STALE_TOKEN, "The approval's token is no longer valid."));
            case GONE -> decisions.tell(id, intent.endedAs(DecisionOutcome.SUPERSEDED, "The approval is gone."));
        }
    }

    /** Somebody answered before; perhaps it was us, before a crash: then our summary stands there. */
    private void completedBefore(ApprovalId id, Answer intent) {
        switch (codePipeline.look(id, intent.token())) {
            case ApprovalView.Ended ended -> decisions.ended(id, intent, ended);
            case ApprovalView.Waits waits -> later.in(config.lookEvery(), new Look(id));
            case ApprovalView.Listed listed -> later.in(config.lookEvery(), new Look(id));
            case ApprovalView.NotShown notShown -> later.in(config.lookEvery(), new Look(id));
        }
    }

    private boolean isOver(Instant since, Duration time) {
        return clock.instant().isAfter(since.plus(time));
    }
}
