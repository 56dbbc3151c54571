package io.unbreakable.report.domain;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.Comparator;

/** What people call the build, and when that was said. */
public record Label(String text, Instant at) {
    static final Comparator<Label> ORDER = Comparator.comparing(Label::at);

    public Label {
        requireNonNull(text, "text");
        requireNonNull(at, "at");
    }
}
