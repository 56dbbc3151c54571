package io.unbreakable.report.domain;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.Comparator;

/**
 * What a person did to a run.
 *
 * @param by who
 * @param text the person's words; empty for none
 */
public record Note(String by, String text, Instant at) {
    static final Comparator<Note> ORDER = Comparator.comparing(Note::at);

    public Note {
        requireNonNull(by, "by");
        requireNonNull(text, "text");
        requireNonNull(at, "at");
    }
}
