package io.unbreakable.report.store;

import io.unbreakable.messaging.StateTable;
import io.unbreakable.messaging.StateTable.Document;
import io.unbreakable.messaging.StateTable.Key;
import io.unbreakable.report.ReportConfig;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.locks.LockSupport;
import java.util.function.UnaryOperator;

/** Changes documents one after another, whoever else changes them at the same time. */
@ApplicationScoped
class Documents {
    private static final int MOST_ATTEMPTS = 40;

    private final StateTable table;
    private final ReportConfig config;
    private final InstantSource clock;

    Documents(StateTable table, ReportConfig config, InstantSource clock) {
        this.table = table;
        this.config = config;
        this.clock = clock;
    }

    /** Applies the change, perhaps several times, and says what is stored then; what changes nothing is not written. */
    <T> Document<T> change(Key key, Class<T> type, T fresh, UnaryOperator<T> change) {
        for (int attempt = 1; attempt <= MOST_ATTEMPTS; attempt++) {
            Optional<Document<T>> read = table.find(key, type);
            Document<T> before = read.orElseGet(() -> new Document<>(key, 0, fresh));
            T after = change.apply(before.body());
            if (read.isPresent() && after.equals(before.body())) {
                return before;
            }
            boolean stored = read.isPresent()
                    ? table.replace(before, after, null, expiry())
                    : table.insert(key, after, null, expiry());
            if (stored) {
                return new Document<>(key, before.version() + 1, after);
            }
            LockSupport.parkNanos(ThreadLocalRandom.current().nextLong(1_000_000L * attempt));
        }
        throw new IllegalStateException("overtaken " + MOST_ATTEMPTS + " times: " + key);
    }

    /** When what is written now may be dropped, in epoch seconds. */
    long expiry() {
        return clock.instant().plus(config.keepFor()).getEpochSecond();
    }
}
