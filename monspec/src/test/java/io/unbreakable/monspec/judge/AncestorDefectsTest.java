package io.unbreakable.monspec.judge;

import static org.assertj.core.api.Assertions.assertThat;

import io.unbreakable.monspec.Files;
import io.unbreakable.monspec.plan.MeasurementPlan;
import io.unbreakable.monspec.plan.Planner;
import io.unbreakable.monspec.plan.Planning;
import io.unbreakable.monspec.spec.GateSpec;
import io.unbreakable.monspec.spec.MonspecReader;
import io.unbreakable.monspec.spec.Reading;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

/**
 * The ancestor's defects that concern judging, by their letters in the list of the field's description, on the ancestor's
 * own file. The others ((d) to (f)) are about answering approvals and claiming work.
 */
class AncestorDefectsTest {
    private static final MeasurementPlan PLAN = plan();

    /** Its check for missing data never fires, and null is below every limit in its language. */
    @Test
    void defectA_noDataOfTheReleaseIsNeverAPass() {
        for (var objective : PLAN.objectives()) {
            var fewer = new HashMap<>(everything(100));
            fewer.put(objective.name(), new Measurement.NoData("no series"));

            var judgement = Judge.judge(PLAN, fewer, everything(100));

            assertThat(judgement.verdict()).isEqualTo(Verdict.INCONCLUSIVE);
            assertThat(judgement.reason()).isEqualTo(Reason.NO_DATA);
        }
        assertThat(Judge.judge(PLAN, everything(100), everything(100)).verdict())
                .isEqualTo(Verdict.PASS);
    }

    /** The same defect on the other side: nothing to compare with is OK there. */
    @Test
    void defectA_noBaselineIsNeverAPass() {
        var judgement = Judge.judge(PLAN, everything(100), Map.of());

        assertThat(judgement.verdict()).isEqualTo(Verdict.INCONCLUSIVE);
        assertThat(judgement.reason()).isEqualTo(Reason.NO_BASELINE);
    }

    /** Its sample says {@code _upperlimit} and its code reads {@code upperlimit}; nobody is told. */
    @Test
    void defectB_aLimitBehindAnUnderscoreHasNoEffectAndThatIsSaid() {
        assertThat(PLAN.objectives().getFirst().pass())
                .extracting(set -> set.text())
                .containsExactly("<=+30%");
        assertThat(MonspecReader.read(Files.ancestor("ancestor.json")))
                .isInstanceOfSatisfying(
                        Reading.Read.class,
                        read -> assertThat(read.remarks())
                                .anyMatch(remark -> remark.contains("_upperlimit is switched off"))
                                .anyMatch(remark -> remark.contains("_lowerlimit is switched off")));
    }

    /** A baseline of 0 makes a limit of 0, and the first failed request rejects the release. */
    @Test
    void defectC_aBaselineOfZeroDoesNotMakeTheFirstFailureFatal() {
        var healthy = new HashMap<>(everything(100));
        healthy.put("service.failurerate(avg)", new Measurement.Value(0));

        assertThat(failing(0.4, healthy)).isEqualTo(Verdict.PASS);
        assertThat(failing(30, healthy)).isEqualTo(Verdict.FAIL);
    }

    /** An error of a query leaves the run waiting for ever. */
    @Test
    void defectG_whatCannotBeAskedEndsInAVerdictThatSaysSo() {
        var broken = new HashMap<>(everything(100));
        broken.put("service.responsetime(avg)", new Measurement.Unknown("the query is not valid"));

        var judgement = Judge.judge(PLAN, broken, everything(100));

        assertThat(judgement.verdict()).isEqualTo(Verdict.INCONCLUSIVE);
        assertThat(judgement.reason()).isEqualTo(Reason.UNKNOWN_METRIC);
        assertThat(judgement.objectives().getFirst().message()).isEqualTo("the query is not valid");
    }

    /** The default of five minutes never applies. */
    @Test
    void defectH_aGateThatDoesNotSayHowLongMeasuresForFiveMinutes() {
        var file = Files.ancestor("ancestor.json")
                .replaceFirst(
                        "\"owner\"",
                        "\"gates\": [{\"name\": \"G\", \"environment\": \"Staging\", \"comparison\": \"StagingToProduction\"}], \"owner\"");

        assertThat(Files.monspec(file).gates())
                .singleElement()
                .extracting(GateSpec::window)
                .isEqualTo(Duration.ofMinutes(5));
    }

    private static Verdict failing(double rate, Map<String, Measurement> baseline) {
        var candidate = new HashMap<>(everything(100));
        candidate.put("service.failurerate(avg)", new Measurement.Value(rate));
        return Judge.judge(PLAN, candidate, baseline).verdict();
    }

    private static Map<String, Measurement> everything(double value) {
        var side = new HashMap<String, Measurement>();
        PLAN.objectives().forEach(objective -> side.put(objective.name(), new Measurement.Value(value)));
        return side;
    }

    private static MeasurementPlan plan() {
        return switch (Planner.plan(Files.monspec(Files.ancestor("ancestor.json")), "StagingToProduction")) {
            case Planning.Planned(var plan) -> plan;
            case Planning.Unplannable(var message) -> throw new AssertionError(message);
        };
    }
}
