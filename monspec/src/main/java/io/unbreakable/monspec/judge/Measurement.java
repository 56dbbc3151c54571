package io.unbreakable.monspec.judge;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import org.jspecify.annotations.Nullable;

/** What the metric source had to say for one objective on one side. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
@JsonSubTypes({
    @JsonSubTypes.Type(value = Measurement.Value.class, name = "value"),
    @JsonSubTypes.Type(value = Measurement.NoData.class, name = "noData"),
    @JsonSubTypes.Type(value = Measurement.Unknown.class, name = "unknown")
})
public sealed interface Measurement {

    /**
     * A finite number in the metric's unit.
     *
     * @param samples how many samples it rests on; null when nobody counted
     * @param requests how many requests it rests on; null when nobody counted
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Value(
            double number,
            @Nullable Integer samples,
            @Nullable Double requests) implements Measurement {
        public Value {
            if (!Double.isFinite(number)) {
                throw new IllegalArgumentException("not a finite number: " + number);
            }
        }

        public Value(double number) {
            this(number, null, null);
        }
    }

    /** The source answered, but has nothing for this objective. */
    record NoData(String message) implements Measurement {
        public NoData {
            requireNonNull(message, "message");
        }
    }

    /** The source does not know the metric, or refused this objective for good. */
    record Unknown(String message) implements Measurement {
        public Unknown {
            requireNonNull(message, "message");
        }
    }
}
