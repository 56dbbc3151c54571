package io.unbreakable.cdk.settings;

import com.fasterxml.jackson.annotation.JsonProperty;

/** The processors that the services run on. */
public enum Architecture {
    @JsonProperty("arm64")
    ARM64,
    @JsonProperty("x86")
    X86
}
