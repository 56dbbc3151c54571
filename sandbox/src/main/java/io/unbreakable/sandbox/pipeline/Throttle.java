package io.unbreakable.sandbox.pipeline;

import io.unbreakable.sandbox.http.AwsException;
import io.unbreakable.sandbox.http.AwsOperation;
import io.unbreakable.sandbox.pipeline.events.Dice;
import io.unbreakable.sandbox.pipeline.events.Traps;
import java.util.HashMap;
import java.util.Map;

/** Refuses some calls as the real services do on bursts, before anything has happened. */
final class Throttle {
    private final double probability;
    private final Dice dice;

    Throttle(Traps traps, String service) {
        probability = traps.throttling();
        dice = new Dice(traps.seed(), "throttling " + service);
    }

    Map<String, AwsOperation> around(Map<String, AwsOperation> operations) {
        Map<String, AwsOperation> throttled = new HashMap<>();
        operations.forEach((name, operation) -> throttled.put(name, input -> {
            if (dice.says(probability)) {
                throw new AwsException("ThrottlingException", "Rate exceeded");
            }
            return operation.call(input);
        }));
        return throttled;
    }
}
