package io.unbreakable.evaluator.store;

import static java.util.Objects.requireNonNull;

import io.unbreakable.contracts.Validation;
import io.unbreakable.contracts.Window;
import io.unbreakable.evaluator.domain.Flaw;
import io.unbreakable.evaluator.domain.History;
import io.unbreakable.evaluator.domain.PastRun;
import io.unbreakable.evaluator.domain.RunSeries;
import io.unbreakable.monspec.criteria.EarlierRuns;
import io.unbreakable.monspec.plan.MeasurementPlan;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Joins the runs of a series with what is known of their revisions and what people said about them. */
@ApplicationScoped
public class RunHistory {
    private final RunStore runs;
    private final ResultStore results;
    private final FlawStore flaws;
    private final PersonStore persons;

    RunHistory(RunStore runs, ResultStore results, FlawStore flaws, PersonStore persons) {
        this.runs = runs;
        this.results = results;
        this.flaws = flaws;
        this.persons = persons;
    }

    /**
     * The runs that this validation may be compared with: those of its series that were over when its window began.
     *
     * @param plan one that compares with earlier runs
     */
    public History of(Validation validation, MeasurementPlan plan, Window window) {
        EarlierRuns rule = requireNonNull(plan.earlierRuns(), "earlierRuns");
        RunSeries series = RunSeries.of(validation, plan);
        PastRun pinned = persons.pinned(series.pipelineArn(), series.gate())
                .filter(id -> !id.equals(validation.id()))
                .flatMap(results::findFinal)
                .flatMap(verdict -> runs.find(series, verdict))
                .orElse(null);
        return History.read(
                rule,
                pinned,
                runs.before(series, window.start()).iterator(),
                run -> persons.invalidated(run.id()),
                flawed(rule));
    }

    /** Asks for the flaws of a group once. */
    private Predicate<PastRun> flawed(EarlierRuns rule) {
        Map<String, Set<String>> byGroup = new HashMap<>();
        return run -> run.deploymentKey() != null
                && byGroup.computeIfAbsent(
                                Flaw.group(run.deploymentKey()),
                                group -> flaws.inGroup(group).stream()
                                        .filter(flaw -> flaw.speaksAgainstRuns(rule.include()))
                                        .map(Flaw::deploymentKey)
                                        .collect(Collectors.toSet()))
                        .contains(run.deploymentKey());
    }
}
