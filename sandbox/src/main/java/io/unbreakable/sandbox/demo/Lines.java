package io.unbreakable.sandbox.demo;

import static java.util.Comparator.comparing;

import io.unbreakable.monspec.text.PlainText;
import java.io.PrintStream;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.PriorityQueue;
import java.util.Queue;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** Prints lines in the order of their own times: each is held back for a moment, in which an earlier one may still be heard of. */
final class Lines implements AutoCloseable {
    static final DateTimeFormatter CLOCK =
            DateTimeFormatter.ofPattern("HH:mm:ss").withZone(ZoneId.systemDefault());
    private static final Duration HELD_BACK = Duration.ofSeconds(1);
    private static final int LOOK_MILLIS = 100;

    private final PrintStream out;
    private final InstantSource clock;
    private final boolean colour;
    private final Queue<Line> waiting = new PriorityQueue<>(comparing(Line::at).thenComparingLong(Line::number));
    private final ScheduledExecutorService printer = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("narrator").factory());
    private long count;

    Lines(PrintStream out, InstantSource clock, boolean colour) {
        this.out = out;
        this.clock = clock;
        this.colour = colour;
        var unused = printer.scheduleWithFixedDelay(
                () -> print(clock.instant().minus(HELD_BACK)), LOOK_MILLIS, LOOK_MILLIS, TimeUnit.MILLISECONDS);
    }

    /** Takes what happened now. */
    void now(String colourCode, String text) {
        add(clock.instant(), colourCode, text);
    }

    /** Takes what happened at this time. */
    synchronized void add(Instant at, String colourCode, String text) {
        waiting.add(new Line(at, count++, colourCode, PlainText.of(text)));
    }

    private synchronized void print(Instant until) {
        for (Line line = waiting.peek(); line != null && !line.at().isAfter(until); line = waiting.peek()) {
            out.println(colour ? line.coloured() : line.plain());
            waiting.remove();
        }
    }

    /** Prints what is left. */
    @Override
    public void close() {
        printer.shutdownNow();
        print(Instant.MAX);
    }

    private record Line(Instant at, long number, String colourCode, String text) {
        String plain() {
            return CLOCK.format(at) + " " + text;
        }

        String coloured() {
            return "\u001b[90m" + CLOCK.format(at) + "\u001b[0m \u001b[" + colourCode + "m" + text + "\u001b[0m";
        }
    }
}
