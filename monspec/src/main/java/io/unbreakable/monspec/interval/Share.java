package io.unbreakable.monspec.interval;

/**
 * The failed share of requests.
 *
 * @param failures zero or more, not necessarily whole
 * @param requests above zero
 */
record Share(double failures, double requests) {
    /** The counts as if each said as little as it does when failures come in bursts. */
    static Share of(FailureCounts counts, double effect) {
        return new Share(counts.failures() / effect, counts.requests() / effect);
    }

    double rate() {
        return failures / requests;
    }

    /** Wilson's score interval of the rate. */
    Bounds wilson(double reach) {
        var square = reach * reach;
        var centre = (failures + square / 2) / (requests + square);
        var half = reach / (requests + square) * Math.sqrt(failures * (1 - rate()) + square / 4);
        return new Bounds(Math.max(centre - half, 0), Math.min(centre + half, 1));
    }
}
