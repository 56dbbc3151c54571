package io.unbreakable.ingest;

import io.unbreakable.ingest.domain.Watch;
import io.unbreakable.ingest.store.WatchStore;
import java.time.Duration;
import java.time.Instant;

/** The pipelines that are asked about every second, from the first word of them on. */
final class Watching {
    private static final Duration FAR = Duration.ofDays(1);

    private Watching() {}

    /** What a test leaves behind would be asked about until the last test has ended. */
    static void end(WatchStore watches) {
        Instant then = Instant.now().plus(FAR);
        watches.due(then).stream()
                .filter(watch -> watch.pipeline() != null)
                .map(Watch::subject)
                .flatMap(subject -> watches.claim(subject, then, then).stream())
                .forEach(claimed -> watches.replace(claimed, claimed.body().at(null)));
    }
}
