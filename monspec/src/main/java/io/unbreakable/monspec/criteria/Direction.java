package io.unbreakable.monspec.criteria;

import com.fasterxml.jackson.annotation.JsonProperty;

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
    EITHER
}
