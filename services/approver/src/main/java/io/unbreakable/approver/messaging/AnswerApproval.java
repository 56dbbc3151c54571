package io.unbreakable.approver.messaging;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.logging.Log;
import io.unbreakable.approver.ApproverConfig;
import io.unbreakable.approver.client.ApprovalView;
import io.unbreakable.approver.client.CodePipelineApprovals;
import io.unbreakable.approver.client.PutResult;
import io.unbreakable.approver.domain.Answer;
import io.unbreakable.approver.domain.ApprovalId;
import io.unbreakable.approver.domain.ApprovalRules;
import io.unbreakable.approver.domain.ApprovalState;
import io.unbreakable.approver.domain.Ending;
import io.unbreakable.approver.domain.NextStep;
import io.unbreakable.approver.store.ApprovalStore;
import io.unbreakable.approver.store.SwitchStore;
import io.unbreakable.contracts.DecisionOutcome;
import io.unbreakable.messaging.AwsFaults;
import io.unbreakable.messaging.EventPublisher;
import io.unbreakable.messaging.Later;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.exception.SdkException;

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
            MeterRegistry metrics,
            InstantSource clock,
            ApproverConfig config) {
        this.store = store;
        this.switches = switches;
        this.codePipeline = codePipeline;
        this.later = later;
        this.clock = clock;
        this.config = config.approver();
        this.rules = new ApprovalRules(config.report().url());
        this.decisions = new TellDecision(store, publisher, metrics, clock);
    }

    void learn(ApprovalId id, UnaryOperator<ApprovalState> fact) {
        ApprovalState state = store.update(id, fact);
        for (NextStep step : rules.nextSteps(state)) {
            switch (step) {
                case NextStep.WaitOn wait -> Log.debugf("%s waits on", id.key());
                case NextStep.Repeat repeat -> decisions.publish(id, repeat.decision());
                case NextStep.Give give -> claim(id, switches.applied(state, give.answer()));
            }
        }
    }

    /** Goes on with what was meant to be done, or begins with it. */
    void lookAgain(ApprovalId id, @Nullable String token) {
        ApprovalState state = store.update(id, before -> before);
        String which = token != null || state.waiting() == null
                ? token
                : state.waiting().token();
        if (which == null) {
            return;
        }
        switch (rules.nextStep(state, which)) {
            case NextStep.WaitOn wait -> Log.debugf("%s waits on", id.key());
            case NextStep.Repeat repeat -> decisions.publish(id, repeat.decision());
            case NextStep.Give give -> {
                Answer answer = switches.applied(state, give.answer());
                give(id, store.update(id, before -> before.intending(answer, clock.instant())), answer);
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
            return before.intending(answer, clock.instant());
        });
        if (first.get()) {
            give(id, state, answer);
        } else {
            later.in(config.leaveAlone(), new Look(id, answer.token()));
        }
    }

    private void give(ApprovalId id, ApprovalState state, Answer answer) {
        Answer intent = state.intents().getOrDefault(answer.token(), answer);
        if (!intent.isForCodePipeline()) {
            decisions.tell(id, intent);
            return;
        }
        Instant since = state.triedSince(intent.token(), clock.instant());
        try {
            answer(id, state, intent, since);
        } catch (SdkException e) {
            unreachable(id, intent, since, e);
        }
    }

    private void answer(ApprovalId id, ApprovalState state, Answer intent, Instant since) {
        switch (codePipeline.look(id, intent.token())) {
            case ApprovalView.Waits waits -> put(id, state, intent);
            case ApprovalView.Listed listed -> answerOrLook(id, state, intent, since);
            case ApprovalView.NotShown notShown -> lookAgain(id, intent, since);
            case ApprovalView.Ended ended -> ended(id, state, intent, ended.how());
        }
    }

    /** Throttled, not reachable or not allowed: that is waited for, later and later, until its time is over. */
    private void unreachable(ApprovalId id, Answer intent, Instant since, SdkException e) {
        String why = String.valueOf(e.getMessage());
        if (!AwsFaults.isTemporary(e)) {
            decisions.tell(id, intent.endedAs(DecisionOutcome.REFUSED, "CodePipeline refused the answer: " + why));
        } else if (isOver(since, config.keepTrying())) {
            decisions.tell(id, intent.endedAs(DecisionOutcome.UNREACHABLE, "CodePipeline could not be asked: " + why));
        } else {
            Log.warnf("CodePipeline does not answer about %s, asking again: %s", id.key(), why);
            Duration waited = Duration.between(since, clock.instant());
            later.in(Faults.pause(waited, config.lookEvery()), new Look(id, intent.token()));
        }
    }

    private void answerOrLook(ApprovalId id, ApprovalState state, Answer intent, Instant since) {
        if (isOver(state.waitsSince(intent.token(), since), config.listedIsEnough())) {
            put(id, state, intent);
        } else {
            later.in(config.lookEvery(), new Look(id, intent.token()));
        }
    }

    private void lookAgain(ApprovalId id, Answer intent, Instant since) {
        if (isOver(since, config.visibleWithin())) {
            decisions.tell(id, intent.endedAs(DecisionOutcome.SUPERSEDED, "CodePipeline does not show this approval."));
        } else {
            later.in(config.lookEvery(), new Look(id, intent.token()));
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
            case PutResult.Taken taken -> decisions.tell(id, intent);
            case PutResult.CompletedBefore before -> completedBefore(id, state, intent);
            case PutResult.Refused refused -> refused(id, state, intent, refused.message());
            case PutResult.Gone gone ->
                decisions.tell(id, intent.endedAs(DecisionOutcome.SUPERSEDED, "The approval is gone."));
        }
    }

    /** CodePipeline calls every reason an invalid token: what it shows now tells which one it is. */
    private void refused(ApprovalId id, ApprovalState state, Answer intent, String message) {
        switch (codePipeline.look(id, intent.token())) {
            case ApprovalView.Ended ended -> ended(id, state, intent, ended.how());
            case ApprovalView.Waits waits ->
                decisions.tell(
                        id, intent.endedAs(DecisionOutcome.REFUSED, "CodePipeline refused the answer: " + message));
            case ApprovalView.Listed(boolean changed)
            when changed ->
                decisions.tell(
                        id,
                        intent.endedAs(
                                DecisionOutcome.DEFINITION_CHANGED, "The pipeline was changed while this waited."));
            case ApprovalView.Listed listed -> stale(id, intent);
            case ApprovalView.NotShown notShown -> stale(id, intent);
        }
    }

    private void stale(ApprovalId id, Answer intent) {
        decisions.tell(id, intent.endedAs(DecisionOutcome.STALE_TOKEN, "The approval's token is no longer valid."));
    }

    /** Somebody answered before; perhaps it was us, before a crash: then our summary stands there. */
    private void completedBefore(ApprovalId id, ApprovalState state, Answer intent) {
        switch (codePipeline.look(id, intent.token())) {
            case ApprovalView.Ended ended -> ended(id, state, intent, ended.how());
            case ApprovalView.Waits waits -> later.in(config.lookEvery(), new Look(id, intent.token()));
            case ApprovalView.Listed listed -> later.in(config.lookEvery(), new Look(id, intent.token()));
            case ApprovalView.NotShown notShown -> later.in(config.lookEvery(), new Look(id, intent.token()));
        }
    }

    /** It came to its end before our answer, unless the answer that stands there is ours. */
    private void ended(ApprovalId id, ApprovalState state, Answer intent, Ending how) {
        boolean late = isOver(state.triedSince(intent.token(), clock.instant()), config.visibleWithin());
        Answer end = how.of(intent, state.closed().get(intent.token()), late);
        if (end == null) {
            later.in(config.lookEvery(), new Look(id, intent.token()));
        } else {
            decisions.tell(id, end);
        }
    }

    private boolean isOver(Instant since, Duration time) {
        return clock.instant().isAfter(since.plus(time));
    }
}
