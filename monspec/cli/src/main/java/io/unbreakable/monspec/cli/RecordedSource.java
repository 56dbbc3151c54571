package io.unbreakable.monspec.cli;

import io.unbreakable.monspec.plan.MeasurementPlan;
import java.util.Comparator;
import java.util.List;
import java.util.stream.StreamSupport;

/** Runs that somebody wrote down: {@code {"runs": [{"id", "start", "end", "candidate", "baseline"}]}}, in any order. */
record RecordedSource(Input input, String file) implements MetricSource {
    @Override
    public List<PastRun> runs(MeasurementPlan plan, int last) {
        var runs = input.json(file).path("runs");
        if (!runs.isArray()) {
            throw new Unusable(file + " must have a list of runs");
        }
        var all = StreamSupport.stream(runs.spliterator(), false)
                .map(run -> PastRun.of(run, file))
                .sorted(Comparator.comparing(PastRun::end).thenComparing(PastRun::id))
                .toList();
        return all.subList(Math.max(0, all.size() - last), all.size());
    }
}
