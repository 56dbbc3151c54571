package io.unbreakable.sandbox.chaos;

import static java.util.Objects.requireNonNull;

/**
 * A deployment as CodeDeploy has it.
 *
 * @param group its environment
 * @param state the last that it reached: START, SUCCESS, FAILURE or STOP
 */
record GroupDeployment(String id, String group, String state) {
    GroupDeployment {
        requireNonNull(id, "id");
        requireNonNull(group, "group");
        requireNonNull(state, "state");
    }
}
