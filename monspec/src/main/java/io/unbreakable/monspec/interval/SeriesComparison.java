package io.unbreakable.monspec.interval;

import org.jspecify.annotations.Nullable;

/**
 * Two series of values. Positive ones are compared as factors, on a logarithmic scale; series with zeros or negative values by
 * their means.
 *
 * @param evidence null when a side is empty or infinite
 */
record SeriesComparison(
        Series baseline, Series candidate, @Nullable Evidence evidence) implements Comparison {

    static SeriesComparison of(Series baseline, Series candidate) {
        if (baseline.size() == 0 || candidate.size() == 0 || !baseline.isFinite() || !candidate.isFinite()) {
            return new SeriesComparison(baseline, candidate, null);
        }
        return new SeriesComparison(
                baseline,
                candidate,
                baseline.isPositive() && candidate.isPositive()
                        ? LogMeans.of(baseline, candidate)
                        : PlainMeans.of(baseline, candidate));
    }

    @Override
    public IntervalResult judge(IntervalRule rule) {
        var least = rule.minimum().samples();
        if (candidate.size() == 0) {
            return incomparable(Cause.NO_DATA);
        }
        if (baseline.size() == 0) {
            return incomparable(Cause.NO_BASELINE);
        }
        if (baseline.size() < least || candidate.size() < least) {
            return incomparable(Cause.TOO_FEW_SAMPLES);
        }
        return evidence == null ? incomparable(Cause.NOT_FINITE) : Ruling.of(evidence, rule);
    }

    @Override
    public double baselineCentre() {
        return evidence == null ? baseline.mean() : evidence.baselineCentre();
    }

    @Override
    public double candidateCentre() {
        return evidence == null ? candidate.mean() : evidence.candidateCentre();
    }

    private IntervalResult incomparable(Cause cause) {
        return new IntervalResult(cause, null, baseline.size(), candidate.size());
    }
}
