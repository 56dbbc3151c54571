package io.unbreakable.remediator.messaging;

import io.quarkus.logging.Log;
import io.unbreakable.contracts.Execution;
import io.unbreakable.contracts.Remediation;
import io.unbreakable.contracts.StageTransition;
import io.unbreakable.contracts.TransitionDisabled;
import io.unbreakable.messaging.CommandConsumer;
import io.unbreakable.messaging.EventPublisher;
import io.unbreakable.messaging.Later;
import io.unbreakable.remediator.RemediatorConfig;
import io.unbreakable.remediator.client.StageTransitions;
import io.unbreakable.remediator.domain.TransitionState;
import io.unbreakable.remediator.domain.Words;
import io.unbreakable.remediator.store.TransitionStore;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Objects;
import java.util.Optional;
import software.amazon.awssdk.core.exception.SdkException;

/** Disables the way into a stage, once for each remediation: what a person enabled again stays enabled. */
@ApplicationScoped
class DisableTransitionConsumer implements CommandConsumer<DisableTransition> {
    private final StageTransitions transitions;
    private final TransitionStore store;
    private final EventPublisher publisher;
    private final Later later;
    private final InstantSource clock;
    private final RemediatorConfig config;

    DisableTransitionConsumer(
            StageTransitions transitions,
            TransitionStore store,
            EventPublisher publisher,
            Later later,
            InstantSource clock,
            RemediatorConfig config) {
        this.transitions = transitions;
        this.store = store;
        this.publisher = publisher;
        this.later = later;
        this.clock = clock;
        this.config = config;
    }

    @Override
    public Class<DisableTransition> type() {
        return DisableTransition.class;
    }

    @Override
    public void accept(DisableTransition command) {
        Execution execution = command.remediation().execution();
        if (execution == null) {
            return;
        }
        try {
            transitions
                    .by(execution, command.remediation().badDeployment().deploymentId())
                    .ifPresentOrElse(
                            transition -> disable(transition, command.remediation()),
                            () -> Log.infof(
                                    "%s: no stage of %s made this deployment",
                                    command.remediation().id(), execution.pipeline()));
        } catch (SdkException e) {
            tryAgain(command, e);
        }
    }

    private void disable(StageTransition transition, Remediation remediation) {
        TransitionState known = store.find(transition);
        if (known.disabled().containsKey(remediation.id())) {
            publish(transition, remediation, known);
            return;
        }
        String reason = Words.transition(remediation);
        Optional<String> because = transitions.disabledBecause(transition);
        if (because.isPresent() && !because.get().startsWith(Words.TRANSITION_MARK)) {
            Log.infof("%s: %s is disabled already: %s", remediation.id(), transition.key(), because.get());
            return;
        }
        transitions.disable(transition, reason);
        publish(transition, remediation, store.disabled(transition, remediation.id(), clock.instant()));
    }

    private void publish(StageTransition transition, Remediation remediation, TransitionState state) {
        Instant at = Objects.requireNonNull(state.disabled().get(remediation.id()));
        Log.infof("%s: %s is disabled", remediation.id(), transition.key());
        publisher.publish(new TransitionDisabled(
                transition, remediation.environment(), remediation.id(), Words.transition(remediation), at));
    }

    private void tryAgain(DisableTransition command, SdkException e) {
        Log.warnf(
                "%s: cannot disable the way into its stage: %s",
                command.remediation().id(), e.getMessage());
        if (clock.instant().isBefore(command.until())) {
            later.in(config.remediator().lookEvery(), command);
        }
    }
}
