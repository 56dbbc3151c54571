package io.unbreakable.monspec.cli.tenant;

import static java.util.Objects.requireNonNull;

import java.util.List;

/**
 * One thing that was looked at.
 *
 * @param subject what it is about
 * @param words what is so, and what to do where something is missing
 */
public record Finding(State state, String subject, String words) {
    public Finding {
        requireNonNull(state, "state");
        requireNonNull(subject, "subject");
        requireNonNull(words, "words");
    }

    /** How it is. */
    public enum State {
        OK,
        /** Nothing is wrong, but somebody should know. */
        NOTE,
        MISSING
    }

    /** The same, or only a note when what is missing is among the subjects that nobody needs. */
    public Finding asked(List<String> unneeded) {
        boolean needless = state == State.MISSING && unneeded.contains(subject);
        return needless ? note(subject, "is not there, and nothing here needs it") : this;
    }

    static Finding ok(String subject, String words) {
        return new Finding(State.OK, subject, words);
    }

    static Finding note(String subject, String words) {
        return new Finding(State.NOTE, subject, words);
    }

    static Finding missing(String subject, String words) {
        return new Finding(State.MISSING, subject, words);
    }
}
