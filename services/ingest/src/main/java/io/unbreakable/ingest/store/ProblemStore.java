package io.unbreakable.ingest.store;

import io.unbreakable.ingest.domain.ProblemFacts;
import io.unbreakable.messaging.StateTable;
import io.unbreakable.messaging.StateTable.Document;
import io.unbreakable.messaging.StateTable.IndexKey;
import io.unbreakable.messaging.StateTable.Key;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** What is known about problems. */
@ApplicationScoped
public class ProblemStore {
    private static final String OPEN = "open problems";
    private final StateTable table;

    ProblemStore(StateTable table) {
        this.table = table;
    }

    /** Adds to what is known; the change may run several times. What is known then. */
    public ProblemFacts update(ProblemFacts fresh, UnaryOperator<ProblemFacts> change) {
        Key key = key(fresh.problemId(), fresh.startedAt());
        while (true) {
            Optional<Document<ProblemFacts>> read = table.find(key, ProblemFacts.class);
            ProblemFacts before = read.map(Document::body).orElse(fresh);
            ProblemFacts after = change.apply(before);
            boolean stored = read.isPresent()
                    ? after.equals(before) || table.replace(read.get(), after, index(after), null)
                    : table.insert(key, after, index(after), null);
            if (stored) {
                return after;
            }
        }
    }

    /** The problems about which something is still to be found out or said; read with a slight delay. */
    public List<ProblemFacts> open() {
        return table.upTo(OPEN, "~", ProblemFacts.class).stream()
                .map(Document::body)
                .toList();
    }

    private static @Nullable IndexKey index(ProblemFacts facts) {
        return facts.isOpen() ? new IndexKey(OPEN, facts.heardAt() + "/" + facts.problemId()) : null;
    }

    private static Key key(String problemId, @Nullable Instant startedAt) {
        String start = startedAt == null ? "" : Long.toString(startedAt.toEpochMilli());
        return new Key("problem/" + problemId, "began/" + start);
    }
}
