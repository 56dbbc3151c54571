package io.unbreakable.contracts;

import static java.util.Objects.requireNonNull;

import java.time.Instant;

/**
 * A remediation disabled the way into the stage by which the bad build had come.
 *
 * @param environment whose build was taken back
 * @param remediationId the remediation's
 * @param reason what stands in CodePipeline
 */
public record TransitionDisabled(
        StageTransition transition, String environment, String remediationId, String reason, Instant disabledAt)
        implements EventData {
    public TransitionDisabled {
        requireNonNull(transition, "transition");
        requireNonNull(environment, "environment");
        requireNonNull(remediationId, "remediationId");
        requireNonNull(reason, "reason");
        requireNonNull(disabledAt, "disabledAt");
    }

    @Override
    public String eventId() {
        return "transition.disabled/" + transition.key() + "/" + remediationId;
    }

    @Override
    public String correlationId() {
        return transition.key();
    }
}
