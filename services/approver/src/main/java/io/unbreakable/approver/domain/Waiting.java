package io.unbreakable.approver.domain;

import static java.util.Objects.requireNonNull;

import java.time.Instant;

/** An approval that waits with this token since then. */
public record Waiting(String token, Instant since) {
    public Waiting {
        requireNonNull(token, "token");
        requireNonNull(since, "since");
    }
}
