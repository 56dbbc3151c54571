package io.unbreakable.sandbox.pipeline;

import io.unbreakable.sandbox.http.AwsException;
import io.unbreakable.sandbox.http.AwsOperation;
import io.unbreakable.sandbox.pipeline.events.Dice;
import io.unbreakable.sandbox.pipeline.events.Traps;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;

/** Refuses some calls as the real services do on bursts, before anything has happened; each operation has a rate of its own. */
final class Throttle {
    private final Traps traps;
    private final InstantSource clock;
    private final Dice dice;

    Throttle(Traps traps, InstantSource clock, String service) {
        this.traps = traps;
        this.clock = clock;
        dice = new Dice(traps.seed(), "throttling " + service);
    }

    Map<String, AwsOperation> around(Map<String, AwsOperation> operations) {
        Map<String, AwsOperation> throttled = new HashMap<>();
        operations.forEach((name, operation) -> throttled.put(name, throttled(operation)));
        return throttled;
    }

    private AwsOperation throttled(AwsOperation operation) {
        Rate rate = new Rate(traps.callsPerSecond());
        return input -> {
            if (dice.says(traps.throttling()) || rate.isExceeded(clock.millis())) {
                throw new AwsException("ThrottlingException", "Rate exceeded");
            }
            return operation.call(input);
        };
    }

    /** A bucket that holds a second's calls and fills up steadily; what is refused takes nothing out of it. */
    private static final class Rate {
        private final int perSecond;
        private double left;
        private long last;

        Rate(int perSecond) {
            this.perSecond = perSecond;
            this.left = perSecond;
        }

        synchronized boolean isExceeded(long millis) {
            if (perSecond == 0) {
                return false;
            }
            left = Math.min(perSecond, left + Math.max(0, millis - last) * perSecond / 1000.0);
            last = millis;
            if (left < 1) {
                return true;
            }
            left--;
            return false;
        }
    }
}
