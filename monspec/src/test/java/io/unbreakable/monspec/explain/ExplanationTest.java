package io.unbreakable.monspec.explain;

import static org.assertj.core.api.Assertions.assertThat;

import io.unbreakable.monspec.Files;
import io.unbreakable.monspec.plan.MeasurementPlan;
import io.unbreakable.monspec.plan.Planner;
import io.unbreakable.monspec.plan.Planning;
import org.junit.jupiter.api.Test;

class ExplanationTest {
    @Test
    void theAncestorsComparisonInWords() {
        var plan = plan(Files.ancestor("ancestor.json"), "StagingToProduction");

        assertThat(Explanation.of(plan))
                .containsExactly(
                        "StagingToProduction judges Staging by 9 objectives, beside Production at the same time.",
                        "Every objective has to pass or warn.",
                        "Without a baseline the run is inconclusive.");
        assertThat(Explanation.of(plan.objectives().get(1), plan))
                .containsExactly(
                        "Response time p90 is builtin:service.response.time:splitBy():percentile(90).",
                        "It passes when it is at most 30 % above Production's.");
        assertThat(Explanation.of(plan.objectives().get(2), plan))
                .containsExactly(
                        "Failure rate is builtin:service.errors.total.rate:splitBy():avg.",
                        "It passes when it is at most 30 % above Production's, and a difference of up to 1 % is always allowed.");
        assertThat(Explanation.of(plan.objectives().get(3), plan))
                .endsWith("It passes when it is at most 90 % below Production's.");
        assertThat(Explanation.of(plan.objectives().get(4), plan))
                .containsExactly(
                        "Number of callers is the number of entities in toRelationships.calls.",
                        "It passes when it is at most 30 % below Production's.");
    }

    @Test
    void anEarlierTimeIsNamed() {
        assertThat(Explanation.of(plan(Files.ancestor("ancestor.json"), "ProductionToProductionLastHour")))
                .startsWith(
                        "ProductionToProductionLastHour judges Production by 9 objectives, beside Production 59 minutes earlier.",
                        "The window lies 1 minute back.");
    }

    @Test
    void everythingThatAFileMaySayIsSaid() {
        var plan = plan("""
                {"S": {"etype": "SERVICE",
                  "environments": {"A": {"tags": [{"key": "a"}]}},
                  "comparisons": [{"name": "C", "source": "A", "score": {"pass": 95, "warn": 80},
                    "baseline": {"lastRuns": 3, "aggregate": "p90", "include": "pass_or_warn", "optional": true}}],
                  "perfsignature": [
                    {"timeseries": "com.dynatrace.builtin:service.responsetime", "aggregate": "p90",
                     "pass": ["<=+10%&<600000", "<=+5000", "=+0%"], "warn": ["<-5%", ">+5%", ">=-5%", "<=-5%"],
                     "weight": 3, "key": true, "missing": "zero", "minSamples": 5, "minRequests": 100},
                    {"timeseries": "calc:x", "informational": true}]}}""", "C");

        assertThat(Explanation.of(plan))
                .containsExactly(
                        "C judges A by 2 objectives, beside the p90 of the last 3 runs that passed or warned, or the run that somebody pinned.",
                        "A score of 95 % passes, one of 80 % passes with a warning.",
                        "As long as no earlier run counts, a missing baseline is excused.");
        assertThat(Explanation.of(plan.objectives().get(0), plan))
                .containsExactly(
                        "Response time p90 is builtin:service.response.time:splitBy():percentile(90).",
                        "It passes when it is at most 10 % above the baseline and below 600 ms, or at most 5 ms above the baseline, or exactly the baseline.",
                        "It warns when it is more than 5 % below the baseline, or more than 5 % above the baseline, or at most 5 % below the baseline, or at least 5 % below the baseline.",
                        "When it fails, the run fails.",
                        "It weighs 3.",
                        "Without data it is 0.",
                        "With fewer than 5 samples it is inconclusive.",
                        "With fewer than 100 requests it is inconclusive.");
        assertThat(Explanation.of(plan.objectives().get(1), plan)).endsWith("It is for information only.");
    }

    @Test
    void fixedLimitsNeedNoBaseline() {
        var plan = plan("""
                {"S": {"etype": "SERVICE", "environments": {"A": {"tags": [{"key": "a"}]}},
                  "comparisons": [{"name": "C", "source": "A"}],
                  "perfsignature": [{"timeseries": "calc:x", "upperlimit": 5, "lowerlimit": -2}]}}""", "C");

        assertThat(Explanation.of(plan))
                .containsExactly(
                        "C judges A by 1 objective, by fixed limits only.", "Every objective has to pass or warn.");
        assertThat(Explanation.of(plan.objectives().getFirst(), plan))
                .endsWith("It passes when it is below 5 and above -2.");
    }

    @Test
    void intervalModeIsExplained() {
        var plan = plan("""
                {"S": {"etype": "SERVICE", "environments": {"A": {"tags": [{"key": "a"}]}},
                  "comparisons": [{"name": "C", "source": "A", "compare": "A", "shiftcomparetimeframe": 3600,
                    "mode": "interval", "margin": 20, "confidence": 0.98, "baselineWindow": "2h", "baseline": "optional"}],
                  "perfsignature": [{"timeseries": "builtin:service.errors.total.rate"}]}}""", "C");

        assertThat(Explanation.of(plan.objectives().getFirst(), plan).getFirst())
                .isEqualTo(
                        "Failure rate is builtin:service.errors.total.count:splitBy():value beside builtin:service.errors.total.successCount:splitBy():value.");
        assertThat(Explanation.of(plan))
                .contains(
                        "Samples of one minute are compared, those of the baseline over 2 hours, with 98 % confidence for all objectives together; within 20 points beyond its tolerance an objective still passes.",
                        "On a first release, before A exists, a missing baseline is excused.");
    }

    private static MeasurementPlan plan(String file, String comparison) {
        return switch (Planner.plan(Files.monspec(file), comparison)) {
            case Planning.Planned(var plan) -> plan;
            case Planning.Unplannable(var message) -> throw new AssertionError(message);
        };
    }
}
