package io.unbreakable.contracts;

import static java.util.Objects.requireNonNull;

/**
 * A CodeDeploy deployment group.
 *
 * @param application name of the CodeDeploy application
 * @param name of the group, unique in its application
 */
public record DeploymentGroup(String application, String name) {
    public DeploymentGroup {
        requireNonNull(application, "application");
        requireNonNull(name, "name");
    }

    /** {@code application/group}: how a group is named in a monspec and in keys. */
    public String key() {
        return application + "/" + name;
    }

    /**
     * The group that {@code application/group} names.
     *
     * @throws IllegalArgumentException when there is no slash in it
     */
    public static DeploymentGroup parse(String key) {
        int slash = key.indexOf('/');
        if (slash < 1 || slash == key.length() - 1) {
            throw new IllegalArgumentException("not application/group: " + key);
        }
        return new DeploymentGroup(key.substring(0, slash), key.substring(slash + 1));
    }
}
