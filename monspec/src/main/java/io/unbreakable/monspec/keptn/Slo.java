package io.unbreakable.monspec.keptn;

import io.unbreakable.monspec.criteria.CriteriaSet;
import io.unbreakable.monspec.criteria.EarlierRuns;
import io.unbreakable.monspec.criteria.Score;
import java.util.List;

/**
 * A {@code slo.yaml}.
 *
 * @param runs what it compares with
 * @param score what it needs
 * @param objectives in the file's order
 */
record Slo(EarlierRuns runs, Score score, List<Target> objectives) {
    Slo {
        objectives = List.copyOf(objectives);
    }

    /**
     * One objective.
     *
     * @param sli name of the indicator
     * @param pass alternatives; empty for an objective that only informs
     * @param warn alternatives
     * @param weight in the score, above zero where it counts
     * @param key whether the run fails when this does
     */
    record Target(String sli, List<CriteriaSet> pass, List<CriteriaSet> warn, int weight, boolean key) {
        Target {
            pass = List.copyOf(pass);
            warn = List.copyOf(warn);
        }
    }
}
