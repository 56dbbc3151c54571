package io.unbreakable.sandbox.bench;

import static io.unbreakable.sandbox.bench.Times.millis;
import static io.unbreakable.sandbox.bench.Times.seconds;

import java.time.Duration;
import java.util.Locale;
import java.util.function.Consumer;

/** Start and memory of each service, without and with an AOT cache. */
final class StartFigures {
    private static final int MOST_MILLIS = 1000;
    private static final int MOST_MEGABYTES = 150;

    private final Starts starts;
    private final Consumer<Figure> figures;

    StartFigures(Starts starts, Consumer<Figure> figures) {
        this.starts = starts;
        this.figures = figures;
    }

    void measure() {
        for (Starts.Started started : starts.plain()) {
            figures.accept(Figure.of("start of " + name(started), millis(started.took()), "ms", note(started)));
        }
        if (Jvm.hasAot()) {
            Duration writing = starts.write();
            starts.cached().forEach(this::cached);
            figures.accept(Figure.of("writing the AOT caches of all services", seconds(writing), "s", null));
        }
    }

    private void cached(Starts.Started started) {
        String name = name(started) + ", AOT cache";
        figures.accept(Figure.atMost(MOST_MILLIS, "start of " + name, millis(started.took()), "ms", note(started)));
        figures.accept(Figure.atMost(MOST_MEGABYTES, "memory of " + name, started.megabytes(), "MB", "-Xmx128m"));
    }

    private static String name(Starts.Started started) {
        return started.service().id();
    }

    private static String note(Starts.Started started) {
        return String.format(
                Locale.ROOT, "%.0f ms of processor time, %.0f MB resident", millis(started.cpu()), started.megabytes());
    }
}
