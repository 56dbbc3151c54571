package io.unbreakable.monspec.spec;

import static java.util.Objects.requireNonNull;

import io.unbreakable.monspec.criteria.EarlierRuns;
import io.unbreakable.monspec.criteria.IntervalMode;
import io.unbreakable.monspec.criteria.Score;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Who is compared with whom, and how far they may be apart.
 *
 * @param source the environment that is judged
 * @param compare the environment it is compared with; null when only fixed limits are used, or earlier runs
 * @param tolerances allowed deviation by time series, {@code scalefactorperc} in the file; {@code default} for the others
 * @param shiftSource how far back the judged window lies
 * @param shiftCompare how far back the compared window lies
 * @param baselineOptional whether a missing baseline is excused on a first release
 * @param earlierRuns the runs it is compared with; null for none
 * @param score what all objectives together have to reach; null when every single one has to hold
 * @param interval how samples are compared; null for comparing one number per objective
 */
public record ComparisonSpec(
        String name,
        String source,
        @Nullable String compare,
        Map<String, Tolerance> tolerances,
        Duration shiftSource,
        Duration shiftCompare,
        boolean baselineOptional,
        @Nullable EarlierRuns earlierRuns,
        @Nullable Score score,
        @Nullable IntervalMode interval) {

    private static final String DEFAULT = "default";
    private static final String PREFIX = "com.dynatrace.builtin:";

    public ComparisonSpec {
        requireNonNull(name, "name");
        requireNonNull(source, "source");
        tolerances = Map.copyOf(tolerances);
        requireNonNull(shiftSource, "shiftSource");
        requireNonNull(shiftCompare, "shiftCompare");
    }

    /** Whether there is anything to compare with. */
    public boolean hasBaseline() {
        return compare != null || earlierRuns != null;
    }

    /**
     * The allowed deviation of an aggregate of a time series in percent: its own, else the default, else 0. The ancestor's
     * time series may be named without their prefix.
     */
    public double tolerancePercent(String timeseries, Aggregate aggregate) {
        return Stream.of(timeseries, shortened(timeseries), DEFAULT)
                .map(tolerances::get)
                .filter(Objects::nonNull)
                .map(tolerance -> tolerance.percent(aggregate))
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(0.0);
    }

    /** The ancestor's time series without their prefix, others as they are. */
    public static String shortened(String timeseries) {
        return timeseries.startsWith(PREFIX) ? timeseries.substring(PREFIX.length()) : timeseries;
    }
}
