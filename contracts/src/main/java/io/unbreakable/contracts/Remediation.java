package io.unbreakable.contracts;

import static java.util.Objects.requireNonNull;

import org.jspecify.annotations.Nullable;

/**
 * One remediation: named after the bad deployment, so that two problems of one deployment are one remediation.
 *
 * @param id the bad deployment's key: {@code application/group/d-…}
 * @param environment the environment whose group this is
 * @param execution the execution that brought it; null when unknown
 * @param cause the problem's or the validation's id
 * @param title the problem's title or the gate's name
 * @param url of the problem; null for a gate
 */
public record Remediation(
        String id,
        String environment,
        Deployment badDeployment,
        @Nullable Execution execution,
        RemediationTrigger trigger,
        String cause,
        String title,
        @Nullable String url) {
    private static final String DESCRIPTION = "unbreakable remediation of ";

    public Remediation {
        requireNonNull(id, "id");
        requireNonNull(environment, "environment");
        requireNonNull(badDeployment, "badDeployment");
        requireNonNull(trigger, "trigger");
        requireNonNull(cause, "cause");
        requireNonNull(title, "title");
    }

    /** What everything about it is found by: the problem's id, or the execution's when a gate started it. */
    public String correlationId() {
        return trigger == RemediationTrigger.GATE && execution != null ? execution.executionId() : cause;
    }

    /** What a remediation writes into the description of its deployment, and finds it again by; at most 256 characters. */
    public String deploymentDescription() {
        return DESCRIPTION + id;
    }

    /** Whether a deployment with this description was made by a remediation of ours. */
    public static boolean made(@Nullable String deploymentDescription) {
        return deploymentDescription != null && deploymentDescription.startsWith(DESCRIPTION);
    }
}
