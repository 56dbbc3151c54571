package io.unbreakable.messaging;

import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/** Keeps a connection to AWS for each message that is worked on at once; the JDK closes all but five after each call. */
@ApplicationScoped
class KeptConnections {
    /** Read once, with the first connection. */
    private static final String SETTING = "http.maxConnections";

    private static final String AS_MANY_AS_MESSAGES = "20";

    void keep(@Observes @Priority(1) StartupEvent event) {
        if (System.getProperty(SETTING) == null) {
            System.setProperty(SETTING, AS_MANY_AS_MESSAGES);
        }
    }
}
