package io.unbreakable.monspec.cli;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

/** When releases of the past can be measured. */
final class Windows {
    static final Duration SLOT = Duration.ofMinutes(1);

    private Windows() {}

    /** Something that was deployed at this time. */
    record Deployment(String id, Instant at) {}

    /** A time in which a deployment can be measured. */
    record Window(String id, Instant start, Instant end) {}

    /**
     * The windows after deployments that have at least one full minute: each begins at the next full minute after its deployment
     * and the warm-up, and ends before the next deployment.
     *
     * @param deployments in the order of time
     */
    static List<Window> after(List<Deployment> deployments, Duration warmup, Duration length, Instant now) {
        var windows = new ArrayList<Window>();
        for (int i = 0; i < deployments.size(); i++) {
            var start = nextMinute(deployments.get(i).at().plus(warmup));
            var next = i + 1 < deployments.size() ? deployments.get(i + 1).at() : now;
            var end = earlier(start.plus(length), next.truncatedTo(ChronoUnit.MINUTES));
            if (Duration.between(start, end).compareTo(SLOT) >= 0) {
                windows.add(new Window(deployments.get(i).id(), start, end));
            }
        }
        return windows;
    }

    static Instant nextMinute(Instant time) {
        var minute = time.truncatedTo(ChronoUnit.MINUTES);
        return minute.equals(time) ? minute : minute.plus(SLOT);
    }

    private static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }
}
