package io.unbreakable.ingest.store;

import io.unbreakable.ingest.domain.Watch;
import io.unbreakable.messaging.StateTable;
import io.unbreakable.messaging.StateTable.Document;
import io.unbreakable.messaging.StateTable.IndexKey;
import io.unbreakable.messaging.StateTable.Key;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What is asked about again and again. Of several ingests the one that claims it asks. */
@ApplicationScoped
public class WatchStore {
    private static final String WATCHED = "watched";
    private final StateTable table;

    WatchStore(StateTable table) {
        this.table = table;
    }

    /** Sees to it that this is asked about by its time at the latest. */
    public void begin(Watch watch) {
        boolean begun = false;
        while (!begun) {
            Optional<Document<Watch>> read = table.find(key(watch.subject()), Watch.class);
            begun = read.isEmpty()
                    ? table.insert(key(watch.subject()), watch, index(watch), null)
                    : isBegun(read.get().body(), watch)
                            || put(read.get(), sooner(read.get().body(), watch));
        }
    }

    private static boolean isBegun(Watch known, Watch watch) {
        return known.next() != null && (known.ours() || !watch.ours());
    }

    private static Watch sooner(Watch known, Watch watch) {
        return watch.next() == null ? known : known.by(watch.next(), watch.ours());
    }

    /** Has this asked about at that time at the latest, if it is asked about at all. */
    public void hasten(String subject, Instant time) {
        table.find(key(subject), Watch.class)
                .filter(read ->
                        read.body().next() != null && time.isBefore(read.body().next()))
                .ifPresent(read -> put(read, read.body().at(time)));
    }

    /** What is to be asked about; read with a slight delay. */
    public List<Watch> due(Instant now) {
        return table.upTo(WATCHED, now.toString(), Watch.class).stream()
                .map(Document::body)
                .toList();
    }

    /** Keeps the others from asking about this until then; empty when somebody else was faster. */
    public Optional<Document<Watch>> claim(String subject, Instant now, Instant until) {
        return table.find(key(subject), Watch.class)
                .filter(read ->
                        read.body().next() != null && !read.body().next().isAfter(now))
                .flatMap(read -> replace(read, read.body().at(until)));
    }

    /** Writes what was learnt, or a longer claim; empty when the claim was lost. */
    public Optional<Document<Watch>> replace(Document<Watch> claimed, Watch watch) {
        return put(claimed, watch)
                ? Optional.of(new Document<>(claimed.key(), claimed.version() + 1, watch))
                : Optional.empty();
    }

    private boolean put(Document<Watch> read, Watch watch) {
        return table.replace(read, watch, index(watch), null);
    }

    private static @Nullable IndexKey index(Watch watch) {
        Instant next = watch.next();
        return next == null ? null : new IndexKey(WATCHED, next.toString());
    }

    private static Key key(String subject) {
        return new Key("watch/" + subject, "state");
    }
}
