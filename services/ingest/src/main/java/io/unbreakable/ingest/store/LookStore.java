package io.unbreakable.ingest.store;

import io.unbreakable.messaging.StateTable;
import io.unbreakable.messaging.StateTable.Document;
import io.unbreakable.messaging.StateTable.Key;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** When something is looked at next. */
@ApplicationScoped
public class LookStore {
    private static final Duration KEPT_FOR = Duration.ofDays(7);
    private final StateTable table;

    LookStore(StateTable table) {
        this.table = table;
    }

    /** A time. */
    record Next(Instant at) {}

    /** When this is looked at next, which may be long ago; empty when nobody arranged that yet. */
    public Optional<Instant> next(String what) {
        return table.find(key(what), Next.class).map(Document::body).map(Next::at);
    }

    /** This is looked at next then. */
    public void keep(String what, Instant at) {
        Next next = new Next(at);
        table.update(
                key(what), Next.class, next, before -> next, at.plus(KEPT_FOR).getEpochSecond());
    }

    private static Key key(String what) {
        return new Key("look/" + what, "next");
    }
}
