package io.unbreakable.ingest.messaging;

import io.unbreakable.ingest.store.LookStore;
import io.unbreakable.messaging.Later;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/** Arranges the next look at something: one, however many messages ask for it. */
@ApplicationScoped
class NextLook {
    private static final double JITTER = 0.1;
    private final LookStore looks;
    private final Later later;
    private final InstantSource clock;

    NextLook(LookStore looks, Later later, InstantSource clock) {
        this.looks = looks;
        this.later = later;
        this.clock = clock;
    }

    /**
     * Sends this command to ourselves after about this time, unless a look at the same thing comes sooner. It is sent before
     * that is stored: a crash in between leads to a look too many and never to none.
     */
    void in(Duration delay, String what, Record command) {
        Instant now = clock.instant();
        Instant then = now.plus(Jitter.around(delay, JITTER)); // also parts two looks that came at the same time
        boolean arranged = looks.next(what)
                .filter(next -> next.isAfter(now) && !next.isAfter(then))
                .isPresent();
        if (!arranged) {
            later.at(then, command);
            looks.keep(what, then);
        }
    }
}
