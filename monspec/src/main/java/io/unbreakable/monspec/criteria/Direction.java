package io.unbreakable.monspec.criteria;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Which change of a metric is a change for the worse. */
public enum Direction {
    /** More is worse, as with response times: the ancestor's {@code "validate": "upper"}. */
    @JsonProperty("increase")
    INCREASE,
    /** Less is worse, as with throughput: the ancestor's {@code "validate": "lower"}. */
    @JsonProperty("decrease")
    DECREASE,
    /** Any change is worse. */
    @JsonProperty("either")
    EITHER;

    /** What these criteria guard against; an increase when there are none. */
    public static Direction of(List<CriteriaSet> criteria) {
        var operators = criteria.stream()
                .flatMap(set -> set.all().stream())
                .map(Criterion::operator)
                .toList();
        if (operators.stream().allMatch(Operator::isUpper)) {
            return INCREASE;
        }
        return operators.stream().allMatch(Operator::isLower) ? DECREASE : EITHER;
    }

    /** Tells JSON that {@link #INCREASE} need not be said. */
    public static final class Usual {
        @Override
        public boolean equals(@Nullable Object other) {
            return other == INCREASE;
        }

        @Override
        public int hashCode() {
            return INCREASE.hashCode();
        }
    }
}
