package io.unbreakable.messaging;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import io.unbreakable.contracts.Service;
import java.time.Duration;

/** How a service is connected to the bus, its queue and its table. */
@ConfigMapping(prefix = "unbreakable")
public interface MessagingConfig {
    /** Which of the six services this is. */
    Service service();

    /** Sending, failing and stopping. */
    Messaging messaging();

    /** The part below {@code unbreakable.messaging}. */
    interface Messaging {
        /** How long a message that failed for the first time stays hidden; four times as long with each further failure. */
        @WithDefault("2s")
        Duration backOff();

        /** The longest that a failed message stays hidden: verdicts come within 120 s after a fault. At most 12 hours. */
        @WithDefault("90s")
        Duration longestBackOff();

        /** How long after it was sent, or due, a message is tried while an outage lasts; then it goes to the dead-letter queue. */
        @WithDefault("6h")
        Duration giveUpAfter();

        /** How often what the bus refused for the moment is sent again before the publisher gives up. */
        @WithDefault("4")
        int publishAttempts();

        /** How long a stopping service waits for the messages it is working on. */
        @WithDefault("10s")
        Duration stopWithin();
    }
}
