package io.unbreakable.monspec.lint;

import io.unbreakable.monspec.criteria.CriteriaSet;
import io.unbreakable.monspec.criteria.Criterion;
import io.unbreakable.monspec.plan.Measure;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Which values criteria allow, of those that a metric can have. Limits in percent are looked at beside a baseline of 100. */
final class Reach {
    private static final double BASELINE = 100;

    private final Span possible;

    private Reach(Span possible) {
        this.possible = possible;
    }

    static Reach of(Measure measure) {
        return new Reach(
                switch (measure) {
                    case Measure.Relations relations -> Span.between(0, Double.POSITIVE_INFINITY);
                    case Measure.Metric metric -> possible(metric.unit());
                });
    }

    private static Span possible(@Nullable String unit) {
        return switch (unit == null ? "" : unit) {
            case "Percent" -> Span.between(0, 100);
            case "MicroSecond", "MilliSecond", "Second", "Count", "PerMinute", "PerSecond", "Byte", "BytePerSecond" ->
                Span.between(0, Double.POSITIVE_INFINITY);
            default -> Span.ALL;
        };
    }

    /** Whether no value keeps all criteria of the set, whatever the baseline is. */
    boolean isEmpty(CriteriaSet set) {
        return allowed(set, Reach::isFixed).and(possible).isEmpty()
                || allowed(set, Reach::isPercent).and(positive()).isEmpty()
                || allowed(set, Reach::isDistance).isEmpty();
    }

    /** Whether every value keeps the criterion, whatever the baseline is. */
    boolean isEverything(Criterion criterion) {
        return switch (criterion) {
            case Criterion.Fixed(var operator, var limit) ->
                Span.of(operator, limit).covers(possible);
            // at least nothing of a baseline that cannot be negative
            case Criterion.Relative relative ->
                relative.percent()
                        && relative.operator().isLower()
                        && Span.of(relative.operator(), target(relative)).covers(positive());
        };
    }

    /** Whether whoever keeps the one set keeps the other anyway; only what can be told whatever the baseline is. */
    boolean implies(CriteriaSet one, CriteriaSet other) {
        return Stream.<Predicate<Criterion>>of(Reach::isFixed, Reach::isPercent, Reach::isDistance)
                .allMatch(kind -> allowed(other, kind).covers(allowed(one, kind)));
    }

    /** Without a metric that can be negative, a percentage of the baseline cannot be either. */
    private Span positive() {
        return possible.low() < 0 ? Span.ALL : Span.between(0, Double.POSITIVE_INFINITY);
    }

    private static Span allowed(CriteriaSet set, Predicate<Criterion> kind) {
        return set.all().stream()
                .filter(kind)
                .map(criterion -> Span.of(criterion.operator(), target(criterion)))
                .reduce(Span.ALL, Span::and);
    }

    private static double target(Criterion criterion) {
        return switch (criterion) {
            case Criterion.Fixed fixed -> fixed.limit();
            case Criterion.Relative relative -> relative.target(BASELINE, 0);
        };
    }

    private static boolean isFixed(Criterion criterion) {
        return criterion instanceof Criterion.Fixed;
    }

    private static boolean isPercent(Criterion criterion) {
        return criterion instanceof Criterion.Relative relative && relative.percent();
    }

    private static boolean isDistance(Criterion criterion) {
        return criterion instanceof Criterion.Relative relative && !relative.percent();
    }
}
