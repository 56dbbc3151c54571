package io.unbreakable.ingest;

import static java.util.Objects.requireNonNull;

/** A setting that is never shown. */
public record Secret(String value) {
    public Secret {
        requireNonNull(value, "value");
    }

    @Override
    public String toString() {
        return "***";
    }
}
