package io.unbreakable.monspec.judge;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import io.unbreakable.monspec.interval.FailureCount;
import io.unbreakable.monspec.interval.FailureCounts;
import io.unbreakable.monspec.interval.Sample;
import io.unbreakable.monspec.interval.Series;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the metric source had to say for one objective on one side. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
@JsonSubTypes({
    @JsonSubTypes.Type(value = Measurement.Value.class, name = "value"),
    @JsonSubTypes.Type(value = Measurement.Samples.class, name = "samples"),
    @JsonSubTypes.Type(value = Measurement.Failures.class, name = "failures"),
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

    /**
     * Samples, usually of one minute each, as interval mode compares them.
     *
     * @param samples finite, at least one, in any order
     * @param number of the whole window, in the metric's unit: what fixed limits are about
     * @param requests how many requests they rest on; null when nobody counted
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Samples(
            List<Sample> samples, double number, @Nullable Double requests) implements Measurement {
        public Samples {
            samples = List.copyOf(samples);
            if (samples.isEmpty() || !samples.stream().allMatch(sample -> Double.isFinite(sample.value()))) {
                throw new IllegalArgumentException("no finite samples: " + samples);
            }
            if (!Double.isFinite(number)) {
                throw new IllegalArgumentException("not a finite number: " + number);
            }
        }

        /** Samples of which the mean is all that is known of the whole window. */
        public static Samples of(List<Sample> samples) {
            return new Samples(samples, Series.of(samples).mean(), null);
        }
    }

    /**
     * Failed requests, as interval mode compares failure rates; its number is the rate in percent.
     *
     * @param counts with at least one request, in any order
     */
    record Failures(List<FailureCount> counts) implements Measurement {
        public Failures {
            counts = List.copyOf(counts);
            if (FailureCounts.of(counts).size() == 0) {
                throw new IllegalArgumentException("no requests");
            }
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

    /** The number of the whole window, in the metric's unit; null where there is none. */
    default @Nullable Double measured() {
        return switch (this) {
            case Value value -> value.number();
            case Samples samples -> samples.number();
            case Failures(var counts) -> FailureCounts.of(counts).percent();
            case NoData none -> null;
            case Unknown unknown -> null;
        };
    }

    /** How many samples it rests on; null when nobody counted. */
    default @Nullable Integer sampleCount() {
        return switch (this) {
            case Value value -> value.samples();
            case Samples samples -> samples.samples().size();
            case Failures(var counts) -> FailureCounts.of(counts).size();
            case NoData none -> null;
            case Unknown unknown -> null;
        };
    }

    /** How many requests it rests on; null when nobody counted. */
    default @Nullable Double requestCount() {
        return switch (this) {
            case Value value -> value.requests();
            case Samples samples -> samples.requests();
            case Failures(var counts) -> FailureCounts.of(counts).requests();
            case NoData none -> null;
            case Unknown unknown -> null;
        };
    }
}
