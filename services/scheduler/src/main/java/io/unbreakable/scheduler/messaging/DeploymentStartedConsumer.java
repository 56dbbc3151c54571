package io.unbreakable.scheduler.messaging;

import io.unbreakable.contracts.DeploymentGroup;
import io.unbreakable.contracts.DeploymentStarted;
import io.unbreakable.contracts.Event;
import io.unbreakable.messaging.EventConsumer;
import io.unbreakable.scheduler.domain.GroupDeployment;
import io.unbreakable.scheduler.store.ScheduleStore;
import jakarta.enterprise.context.ApplicationScoped;

/** Remembers a deployment, and cuts the windows that were open over its group. */
@ApplicationScoped
class DeploymentStartedConsumer implements EventConsumer<DeploymentStarted> {
    private final ScheduleStore store;
    private final AdvanceWindow windows;

    DeploymentStartedConsumer(ScheduleStore store, AdvanceWindow windows) {
        this.store = store;
        this.windows = windows;
    }

    @Override
    public Class<DeploymentStarted> type() {
        return DeploymentStarted.class;
    }

    @Override
    public void accept(Event<DeploymentStarted> event) {
        DeploymentStarted started = event.data();
        DeploymentGroup group = started.deployment().group();
        store.remember(group, GroupDeployment.started(started));
        store.waitingOn(group)
                .forEach(state -> store.window(state.validation().id()).ifPresent(windows::reconsider));
    }
}
