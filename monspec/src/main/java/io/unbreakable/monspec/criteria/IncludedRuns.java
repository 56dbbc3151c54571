package io.unbreakable.monspec.criteria;

import com.fasterxml.jackson.annotation.JsonProperty;

/** Which verdict an earlier run needs, to be part of a baseline. */
public enum IncludedRuns {
    @JsonProperty("pass")
    PASS,
    @JsonProperty("pass_or_warn")
    PASS_OR_WARN,
    @JsonProperty("all")
    ALL
}
