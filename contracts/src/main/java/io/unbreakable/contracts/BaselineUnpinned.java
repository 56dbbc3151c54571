package io.unbreakable.contracts;

import static java.util.Objects.requireNonNull;

import java.time.Instant;

/**
 * A person let go of the run that was the baseline of its gate: the latest runs count again.
 *
 * @param validationId the run
 * @param gate name of its gate
 * @param unpinnedBy who did it
 */
public record BaselineUnpinned(
        String validationId, String pipelineArn, String gate, String unpinnedBy, Instant unpinnedAt)
        implements EventData {
    public BaselineUnpinned {
        requireNonNull(validationId, "validationId");
        requireNonNull(pipelineArn, "pipelineArn");
        requireNonNull(gate, "gate");
        requireNonNull(unpinnedBy, "unpinnedBy");
        requireNonNull(unpinnedAt, "unpinnedAt");
    }

    @Override
    public String eventId() {
        return "baseline.unpinned/" + validationId + "/" + unpinnedAt;
    }

    @Override
    public String correlationId() {
        return validationId;
    }
}
