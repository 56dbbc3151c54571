package io.unbreakable.monspec.explain;

import io.unbreakable.monspec.criteria.RunAggregate;
import io.unbreakable.monspec.judge.BaselineSource;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * Whose value a baseline's is, in words around the number.
 *
 * @param possessive before it: {@code Production's}
 * @param after it: nothing, or with a space in front what makes it clear
 */
record Owner(String possessive, String after) {
    private static final Owner UNKNOWN = new Owner("the baseline's", "");

    static Owner of(@Nullable BaselineSource source) {
        return switch (source) {
            case null -> UNKNOWN;
            case BaselineSource.Environment(var name, var shift) ->
                new Owner(name + "'s", shift.isZero() ? "" : " " + duration(shift) + " earlier");
            case BaselineSource.Runs runs when runs.pinned() -> new Owner("the pinned run's", "");
            case BaselineSource.Runs runs when runs.runs().size() == 1 -> new Owner("the last run's", "");
            case BaselineSource.Runs runs ->
                new Owner(
                        "the last %d runs'".formatted(runs.runs().size()), " (%s)".formatted(words(runs.aggregate())));
        };
    }

    static String words(RunAggregate aggregate) {
        return switch (aggregate) {
            case AVG -> "average";
            case P50 -> "median";
            case P90 -> "p90";
            case P95 -> "p95";
        };
    }

    /** The largest unit in which the duration is a whole number. */
    static String duration(Duration duration) {
        var seconds = duration.toSeconds();
        if (seconds % 86_400 == 0) {
            return counted(seconds / 86_400, "day");
        }
        if (seconds % 3_600 == 0) {
            return counted(seconds / 3_600, "hour");
        }
        return seconds % 60 == 0 ? counted(seconds / 60, "minute") : counted(seconds, "second");
    }

    private static String counted(long number, String unit) {
        return number + " " + unit + (number == 1 ? "" : "s");
    }
}
