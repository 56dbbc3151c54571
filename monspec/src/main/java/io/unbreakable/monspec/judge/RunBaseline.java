package io.unbreakable.monspec.judge;

import static java.util.Objects.requireNonNull;

import io.unbreakable.monspec.criteria.EarlierRuns;
import io.unbreakable.monspec.plan.Objective;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A baseline that is made of earlier runs.
 *
 * @param source the runs that it is made of
 * @param values by the objectives' names, for all of them
 * @param unheardOf the objectives that none of the runs was asked for: all, when there is no run
 */
public record RunBaseline(BaselineSource.Runs source, Map<String, Measurement> values, Set<String> unheardOf) {
    private static final Comparator<EarlierRun> LATEST_FIRST =
            Comparator.comparing(EarlierRun::end).reversed().thenComparing(EarlierRun::id);

    public RunBaseline {
        requireNonNull(source, "source");
        values = Map.copyOf(values);
        unheardOf = Set.copyOf(unheardOf);
    }

    /**
     * Chooses the runs that count and aggregates their values. An invalidated run does not count, nor does one whose window
     * overlaps a bad period. Of those that are left a pinned run is the baseline alone, whatever its verdict; without one it is
     * made of the latest with a verdict that the rule includes.
     *
     * @param earlier the runs of the same comparison before this one, in any order
     * @param bad when revisions were out that failed or were rolled back
     */
    public static RunBaseline of(
            EarlierRuns rule, List<Objective> objectives, List<EarlierRun> earlier, List<Period> bad) {
        var sound = earlier.stream()
                .filter(run -> !run.invalidated() && bad.stream().noneMatch(run::overlaps))
                .sorted(LATEST_FIRST)
                .toList();
        var pinned = sound.stream().filter(EarlierRun::pinned).limit(1).toList();
        var runs = pinned.isEmpty()
                ? sound.stream()
                        .filter(run -> run.isAmong(rule.include()))
                        .limit(rule.last())
                        .toList()
                : pinned;
        var values = new HashMap<String, Measurement>();
        objectives.forEach(objective -> values.put(objective.name(), value(rule, objective.name(), runs)));
        return new RunBaseline(source(rule, !pinned.isEmpty(), runs), values, unheardOf(objectives, runs));
    }

    private static Set<String> unheardOf(List<Objective> objectives, List<EarlierRun> runs) {
        return objectives.stream()
                .map(Objective::name)
                .filter(name -> runs.stream().noneMatch(run -> run.knows(name)))
                .collect(Collectors.toSet());
    }

    private static Measurement value(EarlierRuns rule, String objective, List<EarlierRun> runs) {
        var values = runs.stream()
                .map(run -> run.values().get(objective))
                .filter(Objects::nonNull)
                .mapToDouble(Double::doubleValue)
                .toArray();
        if (values.length > 0) {
            return new Measurement.Value(rule.aggregate().of(values));
        }
        return new Measurement.NoData(
                runs.isEmpty() ? "no earlier run counts" : "none of the earlier runs has a value");
    }

    private static BaselineSource.Runs source(EarlierRuns rule, boolean pinned, List<EarlierRun> runs) {
        return new BaselineSource.Runs(
                rule.aggregate(),
                pinned,
                runs.stream()
                        .map(run -> new BaselineSource.Run(run.id(), run.start(), run.end()))
                        .toList());
    }
}
