package io.unbreakable.sandbox.demo;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/** How long the demonstration may take. A busy machine takes longer: a miss is told, and fails nothing. */
enum TimeTargets {
    UNTIL_READY("untilReady", "ready to release", 20),
    TOTAL("total", "all of it", 300);

    private final String timing;
    private final String what;
    private final int seconds;

    TimeTargets(String timing, String what, int seconds) {
        this.timing = timing;
        this.what = what;
        this.seconds = seconds;
    }

    /** Its name among the timings. */
    String timing() {
        return timing;
    }

    /** A line of the final table. */
    String row(Map<String, Double> timings) {
        return String.format(Locale.ROOT, "%-18s%7.1f s   (meant: up to %d s)", what, took(timings), seconds);
    }

    /** What took too long, in words; empty when all is well. */
    static List<String> misses(Map<String, Double> timings) {
        return Stream.of(values())
                .filter(target -> target.took(timings) > target.seconds)
                .map(target -> String.format(
                        Locale.ROOT,
                        "%s took %.1f s, %d s are meant; is this machine slow or busy?",
                        target.what,
                        target.took(timings),
                        target.seconds))
                .toList();
    }

    private double took(Map<String, Double> timings) {
        return timings.getOrDefault(timing, 0.0);
    }
}
