package io.unbreakable.monspec.explain;

import static io.unbreakable.monspec.explain.Units.format;

import io.unbreakable.monspec.criteria.CriteriaSet;
import io.unbreakable.monspec.criteria.Criterion;
import io.unbreakable.monspec.criteria.Operator;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Criteria in words, such as {@code at most 10 % above Production's and below 600 ms}. */
final class CriteriaWords {
    private final @Nullable String unit;
    private final String owner;

    /**
     * For criteria about a metric.
     *
     * @param unit of the metric; null when unknown
     * @param owner of the value that relative criteria compare with: {@code Production's}
     */
    CriteriaWords(@Nullable String unit, String owner) {
        this.unit = unit;
        this.owner = owner;
    }

    String any(List<CriteriaSet> alternatives) {
        return alternatives.stream().map(this::all).collect(Collectors.joining(", or "));
    }

    private String all(CriteriaSet set) {
        return set.all().stream().map(this::one).collect(Collectors.joining(" and "));
    }

    private String one(Criterion criterion) {
        return switch (criterion) {
            case Criterion.Fixed(var operator, var limit) -> Comparisons.words(operator) + " " + format(limit, unit);
            case Criterion.Relative relative -> relative(relative);
        };
    }

    private String relative(Criterion.Relative relative) {
        var operator = relative.operator();
        if (relative.distance() == 0) {
            return same(operator) + " " + owner;
        }
        var size = Math.abs(relative.distance());
        var side = relative.distance() > 0 ? "above" : "below";
        // a limit below the baseline is kept by being less far below it, where less is worse
        var more = relative.distance() > 0 ? operator.isLower() : operator.isUpper();
        return "%s %s %s %s"
                .formatted(amount(operator, more), format(size, relative.percent() ? "Percent" : unit), side, owner);
    }

    private static String same(Operator operator) {
        return switch (operator) {
            case BELOW -> "below";
            case AT_MOST -> "not above";
            case EXACTLY -> "exactly";
            case AT_LEAST -> "not below";
            case ABOVE -> "above";
        };
    }

    private static String amount(Operator operator, boolean more) {
        return switch (operator) {
            case BELOW, ABOVE -> more ? "more than" : "less than";
            case AT_MOST, AT_LEAST -> more ? "at least" : "at most";
            case EXACTLY -> "exactly";
        };
    }
}
