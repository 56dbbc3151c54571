package io.unbreakable.monspec.spec;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Who is compared with whom, and how far they may be apart.
 *
 * @param source the environment that is judged
 * @param compare the environment it is compared with; null when only fixed limits are used
 * @param scalefactorperc allowed deviation in percent, zero or more, by time series; {@code default} for the others
 * @param shiftSource how far back the judged window lies
 * @param shiftCompare how far back the compared window lies
 * @param baselineOptional whether a missing baseline is excused on a first release
 */
public record ComparisonSpec(
        String name,
        String source,
        @Nullable String compare,
        Map<String, Double> scalefactorperc,
        Duration shiftSource,
        Duration shiftCompare,
        boolean baselineOptional) {

    private static final String DEFAULT = "default";

    public ComparisonSpec {
        requireNonNull(name, "name");
        requireNonNull(source, "source");
        scalefactorperc = Map.copyOf(scalefactorperc);
        requireNonNull(shiftSource, "shiftSource");
        requireNonNull(shiftCompare, "shiftCompare");
    }

    /** The allowed deviation of a time series in percent: its own, else the default, else 0. */
    public double tolerancePercent(String timeseries) {
        return scalefactorperc.getOrDefault(timeseries, scalefactorperc.getOrDefault(DEFAULT, 0.0));
    }
}
