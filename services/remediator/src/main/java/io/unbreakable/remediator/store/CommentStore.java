package io.unbreakable.remediator.store;

import io.unbreakable.messaging.StateTable;
import io.unbreakable.messaging.StateTable.Document;
import io.unbreakable.messaging.StateTable.Key;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** Who is writing which comment: Dynatrace would take the same one twice. */
@ApplicationScoped
public class CommentStore {
    private static final Duration CLAIM = Duration.ofSeconds(30);
    /** What is left of a claim then is as long as writing takes. */
    private static final Duration BEGIN_WITHIN = CLAIM.dividedBy(2);

    private final StateTable table;

    CommentStore(StateTable table) {
        this.table = table;
    }

    /**
     * How far a comment got.
     *
     * @param claimedUntil until then nobody else writes it
     * @param written whether it stands on the problem
     */
    public record State(Instant claimedUntil, boolean written) {}

    /** Whether the comment stands on the problem. */
    public boolean isWritten(String problemId, String mark) {
        return find(problemId, mark).map(Document::body).map(State::written).orElse(false);
    }

    /** The latest time to write what was claimed then: later it could meet whoever claims it next. */
    public Instant latestWrite(Instant claimedAt) {
        return claimedAt.plus(BEGIN_WITHIN);
    }

    /** Claims a comment for a while; false while somebody else is writing it. */
    public boolean claim(String problemId, String mark, Instant now) {
        State claimed = new State(now.plus(CLAIM), false);
        Optional<Document<State>> known = find(problemId, mark);
        if (known.isEmpty()) {
            return table.insert(key(problemId, mark), claimed);
        }
        return known.get().body().claimedUntil().isBefore(now) && table.replace(known.get(), claimed);
    }

    /** Gives a claim back after a failure, so that the next attempt need not wait for its end. */
    public void release(String problemId, String mark, Instant now) {
        State free = new State(now.minusMillis(1), false);
        table.update(key(problemId, mark), State.class, free, state -> state.written() ? state : free);
    }

    /** Remembers that the comment stands on the problem. */
    public void written(String problemId, String mark, Instant now) {
        State written = new State(now, true);
        table.update(key(problemId, mark), State.class, written, state -> written);
    }

    private Optional<Document<State>> find(String problemId, String mark) {
        return table.find(key(problemId, mark), State.class);
    }

    private static Key key(String problemId, String mark) {
        return new Key("problem/" + problemId, "comment/" + mark);
    }
}
