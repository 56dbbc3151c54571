package io.unbreakable.approver.messaging;

import java.time.Duration;

/** How often CodePipeline is asked that does not answer. */
final class Faults {
    private static final Duration LONGEST = Duration.ofSeconds(30);

    private Faults() {}

    /** The longer it lasts, the less often it is tried: a tenth of the time that it lasts already, up to half a minute. */
    static Duration pause(Duration lasts, Duration shortest) {
        Duration tenth = lasts.dividedBy(10);
        Duration pause = tenth.compareTo(shortest) < 0 ? shortest : tenth;
        return pause.compareTo(LONGEST) > 0 ? LONGEST : pause;
    }
}
