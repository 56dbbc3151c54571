package io.unbreakable.monspec.judge;

import io.unbreakable.monspec.interval.Confidence;
import io.unbreakable.monspec.plan.Objective;
import io.unbreakable.monspec.plan.Rules;
import org.jspecify.annotations.Nullable;

/**
 * How interval mode judges a run.
 *
 * @param margin beyond a tolerance in percent, as a share of the baseline, zero or more
 * @param confidence shared among all objectives that interval mode judges and among all looks, whatever was measured
 */
record Sampling(double margin, Confidence confidence) {

    /** How these rules judge samples; null when they do not. */
    static @Nullable Sampling of(Rules rules, int looks) {
        var interval = rules.interval();
        if (interval == null) {
            return null;
        }
        var judged = rules.objectives().stream().filter(Objective::sampled).count();
        return new Sampling(
                interval.margin() / 100,
                new Confidence(interval.confidence(), Math.max(1, Math.toIntExact(judged)), looks));
    }
}
