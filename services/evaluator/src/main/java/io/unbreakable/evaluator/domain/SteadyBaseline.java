package io.unbreakable.evaluator.domain;

import io.unbreakable.contracts.Overlap;
import io.unbreakable.contracts.ValidationDue;
import io.unbreakable.contracts.Window;
import io.unbreakable.monspec.criteria.IntervalMode;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The part of a baseline's window in which nothing changed.
 *
 * @param window at least as long as the release's
 * @param unsteady why it is no baseline all the same; null when it is one
 */
record SteadyBaseline(Window window, @Nullable String unsteady) {

    /** The window beside the release's: whatever was deployed in it makes it no baseline. */
    static SteadyBaseline beside(Window window, ValidationDue due) {
        return new SteadyBaseline(window, deployed(window, due.baselineOverlaps()));
    }

    /**
     * In interval mode the window is longer, but begins after the last deployment before the one beside the release's, and not
     * before the environment existed.
     *
     * @param beside as long as the release's window
     */
    static SteadyBaseline of(Window beside, IntervalMode mode, ValidationDue due, Duration slot) {
        var unsteady = deployed(beside, due.baselineOverlaps());
        var exists = due.firstDeployedAt();
        if (unsteady != null || (exists != null && exists.isAfter(beside.start()))) {
            return new SteadyBaseline(
                    beside, unsteady == null ? "the environment has only existed since " + exists : unsteady);
        }
        var start = beside.lasting(mode.baselineWindow()).start();
        for (Overlap overlap : due.baselineOverlaps()) {
            start = later(start, overlap.finishedAt());
        }
        start = slotAfter(later(start, exists), slot);
        return new SteadyBaseline(
                new Window(start.isAfter(beside.start()) ? beside.start() : start, beside.end()), null);
    }

    private static @Nullable String deployed(Window window, List<Overlap> overlaps) {
        var during = overlaps.stream()
                .filter(overlap -> overlap.startedAt().isBefore(window.end()))
                .filter(overlap ->
                        overlap.finishedAt() == null || overlap.finishedAt().isAfter(window.start()))
                .toList();
        return during.isEmpty()
                ? null
                : during.stream()
                        .map(Overlap::deploymentKey)
                        .collect(Collectors.joining(", ", "deployed during the baseline's window: ", ""));
    }

    private static Instant later(Instant one, @Nullable Instant other) {
        return other == null || one.isAfter(other) ? one : other;
    }

    private static Instant slotAfter(Instant time, Duration slot) {
        var length = slot.toMillis();
        var start = Instant.ofEpochMilli(Math.floorDiv(time.toEpochMilli(), length) * length);
        return start.isBefore(time) ? start.plus(slot) : start;
    }
}
