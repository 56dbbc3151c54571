package io.unbreakable.ingest.store;

import static java.util.Objects.requireNonNull;

import io.unbreakable.ingest.domain.Announcement;
import io.unbreakable.messaging.StateTable;
import io.unbreakable.messaging.StateTable.Document;
import io.unbreakable.messaging.StateTable.Key;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Which deployments were told to Dynatrace, and what came of it. */
@ApplicationScoped
public class AnnouncementStore {
    /** Longer than sending takes, with a second token when the first one is not accepted. */
    private static final Duration ALONE = Duration.ofSeconds(35);

    private final StateTable table;

    AnnouncementStore(StateTable table) {
        this.table = table;
    }

    /** How far an announcement is. */
    public enum Progress {
        /** To be sent. */
        INTENDED,
        /** Being sent, unless whoever claimed that crashed. */
        SENDING,
        /** Sent at least once; whether Dynatrace has it is to be looked up before it is sent again. */
        TRIED,
        /** Dynatrace has it. */
        STORED,
        /** Dynatrace does not have it, and it is not tried any more. */
        GIVEN_UP
    }

    /**
     * An announcement and what came of it.
     *
     * @param message what stood in the way last, for people; null when nothing did
     * @param triedAt when it was sent last; null for not yet
     */
    public record State(
            Announcement announcement,
            Progress progress,
            @Nullable String message,
            @Nullable Instant triedAt) {
        public State {
            requireNonNull(announcement, "announcement");
            requireNonNull(progress, "progress");
        }

        /** When it may be sent again: while somebody else may be sending it, it would not be found though it arrives. */
        public Instant nextAttempt(Duration every) {
            if (triedAt == null) {
                return Instant.MIN;
            }
            boolean alone = progress == Progress.SENDING && every.compareTo(ALONE) < 0;
            return triedAt.plus(alone ? ALONE : every);
        }

        /** Whether nothing more is to be done. */
        public boolean isOver() {
            return progress == Progress.STORED || progress == Progress.GIVEN_UP;
        }
    }

    /** Stores the intent; false when it was stored before. */
    public boolean intend(Announcement announcement) {
        return table.insert(key(announcement), new State(announcement, Progress.INTENDED, null, null));
    }

    /** What came of an announcement. */
    public Optional<Document<State>> find(Announcement announcement) {
        return table.find(key(announcement), State.class);
    }

    /** Claims the next attempt; false when somebody else has it. */
    public boolean claim(Document<State> read, Instant now) {
        State state = read.body();
        return table.replace(read, new State(state.announcement(), Progress.SENDING, state.message(), now));
    }

    /** Keeps what came of the last attempt; what is over stays so. */
    public void keep(Announcement announcement, Progress progress, @Nullable String message) {
        State fresh = new State(announcement, progress, message, null);
        table.update(
                key(announcement),
                State.class,
                fresh,
                before -> before.isOver() ? before : new State(announcement, progress, message, before.triedAt()));
    }

    private static Key key(Announcement announcement) {
        return new Key("deployment/" + announcement.deploymentKey(), "announcement/" + announcement.service());
    }
}
