package io.unbreakable.report.domain;

import static java.util.Objects.requireNonNull;

import io.unbreakable.contracts.Window;
import java.time.Instant;
import java.util.Comparator;

/**
 * An attempt that is to be judged now.
 *
 * @param window what is measured, after cuts and extensions
 */
public record Due(int attempt, Window window, Instant dueAt) {
    static final Comparator<Due> ORDER = Comparator.comparingInt(Due::attempt).thenComparing(Due::dueAt);

    public Due {
        requireNonNull(window, "window");
        requireNonNull(dueAt, "dueAt");
    }
}
