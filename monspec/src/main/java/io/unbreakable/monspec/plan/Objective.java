package io.unbreakable.monspec.plan;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import io.unbreakable.monspec.criteria.CriteriaSet;
import io.unbreakable.monspec.criteria.Criterion;
import io.unbreakable.monspec.criteria.Direction;
import io.unbreakable.monspec.criteria.MissingData;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/**
 * One thing that is measured and judged.
 *
 * @param name unique within its plan and stable across runs, for example {@code service.responsetime(p90)} or
 *     {@code /api/invoke servicemethod.failurerate(avg)}
 * @param measure what is asked for
 * @param direction which change is one for the worse
 * @param pass alternatives, one of which has to hold; empty for an objective that is only shown and never decides
 * @param warn alternatives, one of which is enough for a warning when none of {@code pass} holds
 * @param floor absolute deviation from the baseline that a tolerance in percent always allows, in the metric's unit, zero
 *     or more: what keeps a baseline of 0 from making the first failure fatal
 * @param weight in the total score, zero or more
 * @param key whether the run fails when this objective does, whatever the score
 * @param missing what it means to have no value of the release
 * @param minSamples how many samples a value has to rest on, zero or more
 * @param minRequests how many requests a value has to rest on, zero or more
 */
public record Objective(
        String name,
        Measure measure,

        @JsonInclude(value = JsonInclude.Include.CUSTOM, valueFilter = Direction.Usual.class)
        Direction direction,

        List<CriteriaSet> pass,

        @JsonInclude(JsonInclude.Include.NON_EMPTY) @JsonSetter(nulls = Nulls.AS_EMPTY)
        List<CriteriaSet> warn,

        @JsonInclude(JsonInclude.Include.NON_DEFAULT) @JsonSetter(nulls = Nulls.AS_EMPTY)
        double floor,

        int weight,

        @JsonInclude(JsonInclude.Include.NON_DEFAULT) @JsonSetter(nulls = Nulls.AS_EMPTY)
        boolean key,

        @JsonInclude(value = JsonInclude.Include.CUSTOM, valueFilter = MissingData.Usual.class)
        MissingData missing,

        @JsonInclude(JsonInclude.Include.NON_DEFAULT) @JsonSetter(nulls = Nulls.AS_EMPTY)
        int minSamples,

        @JsonInclude(JsonInclude.Include.NON_DEFAULT) @JsonSetter(nulls = Nulls.AS_EMPTY)
        int minRequests) {
    public Objective {
        requireNonNull(name, "name");
        requireNonNull(measure, "measure");
        direction = direction == null ? Direction.INCREASE : direction;
        pass = List.copyOf(pass);
        warn = List.copyOf(warn);
        missing = missing == null ? MissingData.INCONCLUSIVE : missing;
        if (floor < 0 || weight < 0 || minSamples < 0 || minRequests < 0) {
            throw new IllegalArgumentException(name + " has a negative floor, weight or minimum");
        }
    }

    /** An objective with nothing but alternatives to pass by, each as the language writes it. */
    public static Objective of(String name, Measure measure, String... pass) {
        var sets = Arrays.stream(pass).map(CriteriaSet::parse).toList();
        return new Objective(
                name, measure, Direction.of(sets), sets, List.of(), 0, 1, false, MissingData.INCONCLUSIVE, 0, 0);
    }

    /** Whether it is only shown and never decides. */
    public boolean informational() {
        return pass.isEmpty();
    }

    /** Whether one of its criteria needs a baseline. */
    public boolean compared() {
        for (var alternatives : List.of(pass, warn)) {
            for (var set : alternatives) {
                if (set.isRelative()) {
                    return true;
                }
            }
        }
        return false;
    }

    /** Whether interval mode compares samples of it; there are none of Smartscape relations. */
    public boolean sampled() {
        return measure instanceof Measure.Metric && !informational() && compared();
    }

    /** Whether one of its criteria is about a number of the whole window, or the number is all that is wanted. */
    public boolean fixed() {
        return informational()
                || Stream.concat(pass.stream(), warn.stream())
                        .flatMap(set -> set.all().stream())
                        .anyMatch(Criterion.Fixed.class::isInstance);
    }

    /** Whether a baseline without data is one of 0: the file says so, and 0 is the strictest baseline there is. */
    public boolean baselineIsZeroWithoutData() {
        return missing == MissingData.ZERO && minSamples == 0 && minRequests == 0 && guardsOnlyAgainstMore();
    }

    /** Whether everything that is compared with the baseline is an upper limit. */
    public boolean guardsOnlyAgainstMore() {
        return Stream.concat(pass.stream(), warn.stream())
                .flatMap(set -> set.all().stream())
                .allMatch(criterion -> criterion instanceof Criterion.Fixed
                        || criterion.operator().isUpper());
    }
}
