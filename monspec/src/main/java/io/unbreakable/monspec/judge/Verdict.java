package io.unbreakable.monspec.judge;

import com.fasterxml.jackson.annotation.JsonProperty;

/** The four verdicts, from best to worst as far as a release is concerned. */
public enum Verdict {
    @JsonProperty("pass")
    PASS,
    @JsonProperty("warn")
    WARN,
    @JsonProperty("inconclusive")
    INCONCLUSIVE,
    @JsonProperty("fail")
    FAIL;

    /** Whether a release with this verdict gets through: pass and warn do. */
    public boolean getsThrough() {
        return this == PASS || this == WARN;
    }

    /** The worse of the two; {@link #FAIL} is the worst. */
    public Verdict worse(Verdict other) {
        return compareTo(other) >= 0 ? this : other;
    }
}
