package io.unbreakable.contracts;

import static java.util.Objects.requireNonNull;

import java.time.Instant;

/**
 * A person made a run the baseline of its gate.
 *
 * @param validationId the run
 * @param gate name of its gate
 * @param pinnedBy who did it
 */
public record BaselinePinned(String validationId, String pipelineArn, String gate, String pinnedBy, Instant pinnedAt)
        implements EventData {
    public BaselinePinned {
        requireNonNull(validationId, "validationId");
        requireNonNull(pipelineArn, "pipelineArn");
        requireNonNull(gate, "gate");
        requireNonNull(pinnedBy, "pinnedBy");
        requireNonNull(pinnedAt, "pinnedAt");
    }

    @Override
    public String eventId() {
        return "baseline.pinned/" + validationId + "/" + pinnedAt;
    }

    @Override
    public String correlationId() {
        return validationId;
    }
}
