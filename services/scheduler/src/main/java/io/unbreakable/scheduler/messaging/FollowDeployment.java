package io.unbreakable.scheduler.messaging;

import io.unbreakable.contracts.DeploymentGroup;
import io.unbreakable.scheduler.domain.GroupDeployment;
import io.unbreakable.scheduler.store.ScheduleStore;
import jakarta.enterprise.context.ApplicationScoped;

/** Remembers a deployment, from whatever event it is known, and looks again at the windows over its group. */
@ApplicationScoped
class FollowDeployment {
    private final ScheduleStore store;
    private final AdvanceWindow windows;

    FollowDeployment(ScheduleStore store, AdvanceWindow windows) {
        this.store = store;
        this.windows = windows;
    }

    void follow(DeploymentGroup group, GroupDeployment deployment) {
        store.remember(group, deployment);
        store.cutBy(deployment, group)
                .forEach(state -> store.window(state.validation().id()).ifPresent(windows::reconsider));
    }
}
