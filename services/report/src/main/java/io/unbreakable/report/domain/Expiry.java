package io.unbreakable.report.domain;

import static java.util.Objects.requireNonNull;

import io.unbreakable.contracts.ExpiryReason;
import java.time.Instant;
import java.util.Comparator;

/** A validation waits no longer: why, and since when. */
public record Expiry(ExpiryReason reason, Instant expiredAt) {
    static final Comparator<Expiry> ORDER =
            Comparator.comparing(Expiry::expiredAt).thenComparing(Expiry::reason);

    public Expiry {
        requireNonNull(reason, "reason");
        requireNonNull(expiredAt, "expiredAt");
    }
}
