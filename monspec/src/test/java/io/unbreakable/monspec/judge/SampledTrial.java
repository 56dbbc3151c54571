package io.unbreakable.monspec.judge;

import io.unbreakable.monspec.interval.FailureCount;
import io.unbreakable.monspec.interval.Sample;
import java.time.Instant;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.DoubleSupplier;
import java.util.stream.IntStream;

/** Samples of a minute each. */
final class SampledTrial {
    private static final Instant START = Instant.parse("2026-11-20T10:00:00Z");

    private SampledTrial() {}

    /** So many samples around a centre with this noise, a standard deviation of the logarithms. */
    static Measurement.Samples noisy(int size, double centre, double sigma, long seed) {
        var random = new SplittableRandom(seed);
        return series(size, () -> centre * Math.exp(sigma * random.nextGaussian()));
    }

    /** So many times the same. */
    static Measurement.Samples constant(int size, double value) {
        return series(size, () -> value);
    }

    /** So many minutes in each of which so many requests fail of so many. */
    static Measurement.Failures failures(int size, double failures, double requests) {
        return new Measurement.Failures(IntStream.range(0, size)
                .mapToObj(i -> new FailureCount(minute(i), failures, requests))
                .toList());
    }

    static Measurement.Samples series(List<Double> values) {
        return Measurement.Samples.of(IntStream.range(0, values.size())
                .mapToObj(i -> new Sample(minute(i), values.get(i)))
                .toList());
    }

    static Instant minute(int number) {
        return START.plusSeconds(60L * number);
    }

    private static Measurement.Samples series(int size, DoubleSupplier values) {
        return series(
                IntStream.range(0, size).mapToObj(i -> values.getAsDouble()).toList());
    }
}
