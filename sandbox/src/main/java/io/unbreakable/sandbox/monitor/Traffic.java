package io.unbreakable.sandbox.monitor;

import java.util.Arrays;
import java.util.List;

/** What the requests of a window look like: failures in per cent, median response time in microseconds. */
record Traffic(int requests, double failureRate, double responseTime) {

    static Traffic of(List<Sample> samples) {
        long failed = samples.stream().filter(sample -> sample.status() >= 500).count();
        return samples.isEmpty()
                ? new Traffic(0, 0, 0)
                : new Traffic(
                        samples.size(),
                        100.0 * failed / samples.size(),
                        median(samples.stream().mapToDouble(Sample::value).toArray()));
    }

    static double median(double[] values) {
        Arrays.sort(values);
        return values[values.length / 2];
    }
}
