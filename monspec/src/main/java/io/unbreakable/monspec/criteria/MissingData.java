package io.unbreakable.monspec.criteria;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.jspecify.annotations.Nullable;

/** What it means that the metric source has no value of the release for an objective. */
public enum MissingData {
    /** Nobody knows, so the release does not get through, but may be measured longer. */
    @JsonProperty("inconclusive")
    INCONCLUSIVE,
    /** The objective failed. */
    @JsonProperty("fail")
    FAIL,
    /** The objective does not count this time; a run in which nothing counts is inconclusive all the same. */
    @JsonProperty("ignore")
    IGNORE,
    /** Nothing happened: the value is 0; a run in which nothing has data is inconclusive all the same. */
    @JsonProperty("zero")
    ZERO;

    /** Tells JSON that {@link #INCONCLUSIVE} need not be said. */
    public static final class Usual {
        @Override
        public boolean equals(@Nullable Object other) {
            return other == INCONCLUSIVE;
        }

        @Override
        public int hashCode() {
            return INCONCLUSIVE.hashCode();
        }
    }
}
