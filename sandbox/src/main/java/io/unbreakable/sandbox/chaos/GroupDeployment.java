package io.unbreakable.sandbox.chaos;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A deployment as CodeDeploy has it.
 *
 * @param group its environment
 * @param state the last that it reached: START, SUCCESS, FAILURE or STOP
 * @param ended null while it runs
 * @param failing how many of 100 requests its build lets fail there; null unless it succeeded
 */
record GroupDeployment(
        String id,
        String group,
        String state,
        Instant started,
        @Nullable Instant ended,
        @Nullable Integer failing) {
    GroupDeployment {
        requireNonNull(id, "id");
        requireNonNull(group, "group");
        requireNonNull(state, "state");
        requireNonNull(started, "started");
    }

    static GroupDeployment begun(String id, String group, Instant at) {
        return new GroupDeployment(id, group, "START", at, null, null);
    }

    /** The same at its end. */
    GroupDeployment reached(String end, Instant at, @Nullable Integer percent) {
        return new GroupDeployment(id, group, end, started, at, percent);
    }

    /** Whether its build was out and lets requests fail. */
    boolean isBad() {
        return failing != null && failing > 0;
    }

    /** Whether its build was out and does what it should. */
    boolean isGood() {
        return failing != null && failing == 0;
    }

    /** Whether it is another one of the same group, and began later. */
    boolean follows(GroupDeployment other) {
        return group.equals(other.group) && !id.equals(other.id) && started.isAfter(other.started);
    }
}
