package io.unbreakable.sandbox.monitor;

import java.time.Instant;
import java.util.Map;
import java.util.Random;

/** Decides which calls are answered 429: some by chance, and all above the limit of a second. */
final class Throttle {

    private final Traps traps;
    private final Random random;
    private long second;
    private int calls;

    Throttle(Traps traps) {
        this.traps = traps;
        this.random = new Random(traps.seed());
    }

    synchronized boolean refuses(Instant now) {
        if (now.getEpochSecond() != second) {
            second = now.getEpochSecond();
            calls = 0;
        }
        calls++;
        boolean tooMany =
                traps.pace().callsPerSecond() > 0 && calls > traps.pace().callsPerSecond();
        return tooMany
                || (traps.pace().throttled() > 0
                        && random.nextDouble() < traps.pace().throttled());
    }

    /** 429 without Retry-After; X-RateLimit-Reset is the next full second, in microseconds. */
    ApiResponse refusal(Instant now) {
        ApiException refusal = new ApiException(429, "Too many requests.");
        int limit = traps.pace().callsPerSecond() > 0 ? traps.pace().callsPerSecond() * 60 : 50;
        return new ApiResponse(
                429,
                refusal.envelope(),
                Map.of(
                        "X-RateLimit-Limit", String.valueOf(limit),
                        "X-RateLimit-Remaining", "0",
                        "X-RateLimit-Reset", String.valueOf((now.getEpochSecond() + 1) * 1_000_000L)));
    }
}
