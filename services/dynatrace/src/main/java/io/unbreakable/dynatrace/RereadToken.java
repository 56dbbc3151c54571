package io.unbreakable.dynatrace;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A token that is read once and kept until Dynatrace does not accept it. While it stays refused it is read anew only now and
 * then: where it comes from has limits of its own.
 */
public final class RereadToken implements TokenSource {
    private final Supplier<String> reader;
    private final Duration pause;
    private final InstantSource clock;
    private @Nullable String kept;
    private @Nullable Instant readAt;

    /**
     * A token from this reader.
     *
     * @param reader reads the token; throws a {@link DynatraceException} when it cannot
     * @param pause the shortest time between two readings
     */
    public RereadToken(Supplier<String> reader, Duration pause, InstantSource clock) {
        this.reader = requireNonNull(reader, "reader");
        this.pause = requireNonNull(pause, "pause");
        this.clock = requireNonNull(clock, "clock");
    }

    @Override
    public synchronized String token() {
        if (kept == null) {
            kept = reader.get().strip();
            readAt = clock.instant();
        }
        return kept;
    }

    @Override
    public synchronized void refused(String token) {
        if (token.equals(kept) && (readAt == null || !clock.instant().isBefore(readAt.plus(pause)))) {
            kept = null;
        }
    }

    @Override
    public String toString() {
        return "RereadToken[***]";
    }
}
