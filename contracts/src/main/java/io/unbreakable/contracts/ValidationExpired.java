package io.unbreakable.contracts;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A validation can wait no longer: its verdict becomes final now.
 *
 * @param attempt the attempt that was waited for
 * @param cause key of the deployment that cut the window; null for the deadline
 */
public record ValidationExpired(
        Validation validation,
        int attempt,
        ExpiryReason reason,
        @Nullable String cause,
        Instant expiredAt) implements EventData {
    public ValidationExpired {
        requireNonNull(validation, "validation");
        requireNonNull(reason, "reason");
        requireNonNull(expiredAt, "expiredAt");
    }

    @Override
    public String eventId() {
        return "validation.expired/" + validation.id() + "/" + attempt + "/" + reason;
    }

    @Override
    public String correlationId() {
        return validation.execution().executionId();
    }
}
