package io.unbreakable.monspec.cli;

import io.unbreakable.monspec.plan.MeasurementPlan;
import java.util.List;

/** Knows the releases of the past and what can be measured of them. */
interface MetricSource {
    /**
     * The latest releases, the oldest first, with what the plan asks for.
     *
     * @param last how many at most
     * @throws Unusable when it cannot be asked
     */
    List<PastRun> runs(MeasurementPlan plan, int last);
}
