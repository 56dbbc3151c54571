package io.unbreakable.scheduler.messaging;

import io.quarkus.logging.Log;
import io.unbreakable.contracts.DeploymentGroup;
import io.unbreakable.contracts.Validation;
import io.unbreakable.contracts.ValidationExpired;
import io.unbreakable.messaging.EventPublisher;
import io.unbreakable.messaging.Later;
import io.unbreakable.messaging.StateTable.Document;
import io.unbreakable.scheduler.SchedulerConfig;
import io.unbreakable.scheduler.domain.WindowDecision;
import io.unbreakable.scheduler.domain.WindowRules;
import io.unbreakable.scheduler.domain.WindowState;
import io.unbreakable.scheduler.domain.WindowState.Phase;
import io.unbreakable.scheduler.store.ScheduleStore;
import io.unbreakable.scheduler.store.ScheduleStore.Group;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Looks at a window and does what has to be done about it now: says that it is due, ends it, or waits on. */
@ApplicationScoped
class AdvanceWindow {
    private final ScheduleStore store;
    private final UnheardDeployments unheard;
    private final EventPublisher publisher;
    private final Later later;
    private final InstantSource clock;
    private final WindowRules rules;

    AdvanceWindow(
            ScheduleStore store,
            UnheardDeployments unheard,
            EventPublisher publisher,
            Later later,
            InstantSource clock,
            SchedulerConfig config) {
        this.store = store;
        this.unheard = unheard;
        this.publisher = publisher;
        this.later = later;
        this.clock = clock;
        this.rules = new WindowRules(config.slot(), config.scheduler().leastShare());
    }

    /** Does what is to be done now, or sets the alarm. */
    void advance(Document<WindowState> document) {
        act(document, true);
    }

    /** A deployment came or went: does what is to be done now; a new alarm is needed only when the window was cut. */
    void reconsider(Document<WindowState> document) {
        act(document, false);
        WindowState state = document.body();
        if (state.phase() == Phase.DUE) {
            rules.lateCut(state, own(state.validation()).deployments(), clock.instant())
                    .ifPresent(expired -> takeBack(document, expired));
        }
    }

    /** Too late when the verdict is out: it stays, so somebody has to read this. */
    private void takeBack(Document<WindowState> document, ValidationExpired expired) {
        Log.warnf(
                "%s was due before it was known that %s had cut its window: %s, unless there is a verdict",
                expired.validation().id(), expired.cause(), expired.reason());
        publisher.publish(expired);
        store.replace(document, document.body().expired());
    }

    /** Publishes first and marks afterwards: a crash in between repeats the same event. */
    private void act(Document<WindowState> document, boolean alarm) {
        WindowState state = document.body();
        if (state.phase() != Phase.WAITING) {
            return;
        }
        switch (decided(state)) {
            case WindowDecision.Wait wait -> {
                if (alarm || wait.until().isBefore(state.dueAt())) {
                    later.at(wait.until(), new Wake(state.validation().id(), state.attempt()));
                }
            }
            case WindowDecision.Due due -> {
                Log.infof("due: %s, attempt %d", state.validation().id(), state.attempt());
                publisher.publish(due.event());
                store.replace(document, state.due(due.event().window()));
            }
            case WindowDecision.Expired expired -> {
                Log.infof(
                        "ended: %s, %s",
                        state.validation().id(), expired.event().reason());
                publisher.publish(expired.event());
                store.replace(document, state.expired());
            }
        }
    }

    /** The deadline: the evaluator makes it final, unless it is so already. */
    void expire(Document<WindowState> document) {
        publisher.publish(rules.atDeadline(document.body(), clock.instant()));
        if (document.body().phase() != Phase.EXPIRED) {
            store.replace(document, document.body().expired());
        }
    }

    /** What the message should have done that got lost. */
    void lookAgain(Document<WindowState> document) {
        if (document.body().isPastDeadline(clock.instant())) {
            expire(document);
        } else {
            advance(document);
        }
    }

    /**
     * What is to be done. Before a window is said to be due CodeDeploy is asked what happened to the group: nobody is judged by
     * another build's data because an event is late. While it does not answer the message comes again, until the deadline.
     */
    private WindowDecision decided(WindowState state) {
        WindowDecision decision = decide(state);
        if (decision instanceof WindowDecision.Due) {
            unheard.learn(state.validation());
            return decide(state); // anew in any case: another window of the group may have learnt of it a moment ago
        }
        return decision;
    }

    private WindowDecision decide(WindowState state) {
        Validation validation = state.validation();
        var baselineGroup = WindowRules.baselineGroup(validation);
        Group baseline = store.group(baselineGroup);
        Group own = Objects.equals(ownGroup(validation), baselineGroup) ? baseline : own(validation);
        return rules.decide(state, own.deployments(), baseline.deployments(), baseline.since(), clock.instant());
    }

    private Group own(Validation validation) {
        return store.group(ownGroup(validation));
    }

    private static @Nullable DeploymentGroup ownGroup(Validation validation) {
        return validation.deployment() == null ? null : validation.deployment().group();
    }
}
