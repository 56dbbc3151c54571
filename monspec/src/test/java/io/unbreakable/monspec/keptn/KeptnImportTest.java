package io.unbreakable.monspec.keptn;

import static org.assertj.core.api.Assertions.assertThat;

import io.unbreakable.monspec.Files;
import io.unbreakable.monspec.criteria.EarlierRuns;
import io.unbreakable.monspec.criteria.IncludedRuns;
import io.unbreakable.monspec.criteria.MissingData;
import io.unbreakable.monspec.criteria.RunAggregate;
import io.unbreakable.monspec.criteria.Score;
import io.unbreakable.monspec.plan.BaselineRule;
import io.unbreakable.monspec.plan.Measure;
import io.unbreakable.monspec.plan.MeasurementPlan;
import io.unbreakable.monspec.plan.Objective;
import io.unbreakable.monspec.plan.Planner;
import io.unbreakable.monspec.plan.Planning;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class KeptnImportTest {
    private static final String SLO = """
            ---
            spec_version: "1.0"
            comparison:
              aggregate_function: "p90"
              compare_with: "several_results"
              include_result_with_score: "pass_or_warn"
              number_of_comparison_results: 4
            objectives:
              - sli: "response_time_p95"
                displayName: "Response time"
                key_sli: true
                weight: 2
                pass:
                  - criteria:
                      - "<=+10%"
                      - "<600"
                  - criteria: ["<=+50"]
                warning:
                  - criteria:
                      - "<=800"
              - sli: "error_rate"
                pass:
                  - criteria: ["<5"]
              - sli: throughput
            total_score:
              pass: "85%"
              warning: "60%"
            """;

    private static final String SLI = """
            spec_version: "1.0"
            indicators:
              response_time_p95: "metricSelector=builtin:service.response.time:merge(\\"dt.entity.service\\"):percentile(95)&entitySelector=type(SERVICE),tag(keptn_project:$PROJECT),tag(keptn_stage:$STAGE),tag(keptn_service:$SERVICE)"
              error_rate: "builtin:service.errors.total.rate:merge(0):avg?scope=tag(keptn_stage:$STAGE),type(SERVICE)"
              throughput: "MV2;Byte;metricSelector=calc:service.bytes:splitBy():sum&entitySelector=type(SERVICE),tag([ENVIRONMENT]app:shop)"
            """;

    @Test
    void aMonspecJudgesTheSameByTheSameRuns() {
        var plan = plan(imported(SLO, SLI));

        assertThat(plan.earlierRuns()).isEqualTo(new EarlierRuns(4, RunAggregate.P90, IncludedRuns.PASS_OR_WARN));
        assertThat(plan.baselineRule()).isEqualTo(BaselineRule.OPTIONAL);
        assertThat(plan.score()).isEqualTo(new Score(85, 60));
        assertThat(plan.objectives()).hasSize(3);
        assertThat(plan.objectives().get(0)).satisfies(objective -> {
            assertThat(objective.measure())
                    .isEqualTo(new Measure.Metric(
                            "builtin:service.response.time:splitBy():percentile(95)", "MicroSecond", null));
            assertThat(objective.weight()).isEqualTo(2);
            assertThat(objective.key()).isTrue();
            assertThat(objective.missing()).isEqualTo(MissingData.FAIL);
        });
        assertThat(plan.objectives().get(2).informational()).isTrue();
    }

    /** Its Dynatrace provider gave milliseconds where Dynatrace has microseconds. */
    @Test
    void limitsAreInTheUnitOfDynatrace() {
        var imported = imported(SLO, SLI);

        var first = plan(imported).objectives().getFirst();
        assertThat(first.pass()).extracting(set -> set.text()).containsExactly("<=+10%&<600000", "<=+50000");
        assertThat(first.warn()).extracting(set -> set.text()).containsExactly("<=800000");
        assertThat(imported.notes())
                .contains(
                        "response_time_p95: Keptn saw the values divided by 1000; the limits are in Dynatrace's own unit now.");
        assertThat(plan(imported).objectives().get(1).pass())
                .extracting(set -> set.text())
                .containsExactly("<5");
    }

    @Test
    void theTagsOfTheQueriesBecomeThoseOfTheEnvironment() {
        var imported = imported(SLO, SLI);

        assertThat(plan(imported).candidate().entitySelector())
                .isEqualTo("type(\"SERVICE\"),tag(\"[CONTEXTLESS]keptn_stage:staging\"),"
                        + "tag(\"[CONTEXTLESS]keptn_service:carts\"),tag(\"[ENVIRONMENT]app:shop\")");
        assertThat(imported.notes())
                .contains("The tag keptn_project:$PROJECT was left out: nothing is known of its value here.");
    }

    @Test
    void whatAMonspecCannotSayIsLeftOutAndListed() {
        var imported = imported("""
                objectives:
                  - {sli: sessions, pass: [{criteria: ["<5"]}]}
                  - {sli: slo, pass: [{criteria: ["<5"]}]}
                  - {sli: filtered, pass: [{criteria: ["<5"]}]}
                  - {sli: host, pass: [{criteria: ["<5"]}]}
                  - {sli: errors, pass: [{criteria: ["<5"]}]}
                  - {sli: nowhere, pass: [{criteria: ["<5"]}]}
                  - {sli: empty, pass: [{criteria: []}]}
                  - {sli: throughput, pass: [{criteria: [">=5"]}]}
                total_score: {pass: "90%"}
                """, """
                indicators:
                  sessions: USQL;SINGLE_VALUE;;SELECT count(*) FROM usersession
                  slo: SLO;524ca177-849b-3e8c-8175-42b93fbc33c5
                  filtered: "metricSelector=calc:service.x:filter(eq(a,b)):avg&entitySelector=type(SERVICE)"
                  host: "metricSelector=builtin:host.cpu.usage:splitBy():avg&entitySelector=type(SERVICE)"
                  errors: "metricSelector=builtin:service.requestCount.total:merge(0):avg&entitySelector=type(SERVICE)"
                  empty: "metricSelector=calc:service.x:avg"
                """);

        assertThat(plan(imported).objectives())
                .extracting(Objective::name)
                .containsExactly("builtin:service.requestCount.total(sum)");
        assertThat(imported.notes())
                .contains(
                        "sessions was left out: it asks for something else than a metric: USQL;SINGLE_VALUE;;SELECT count(*) FROM usersession.",
                        "slo was left out: it asks for something else than a metric: SLO;524ca177-849b-3e8c-8175-42b93fbc33c5.",
                        "filtered was left out: a monspec has nothing like :filter(eq(a,b)):avg.",
                        "host was left out: builtin:host.cpu.usage is measured on entities of type HOST, not SERVICE.",
                        "errors was left out: builtin:service.requestCount.total cannot be aggregated by avg; it can be by count, sum, value.",
                        "nowhere was left out: there is no indicator of that name.",
                        "empty was left out: a list of criteria is empty, which no value can hold.",
                        "No query says by which tag the environment is known: put the right one in the place of keptn_service.");
    }

    @Test
    void whatKeptnItselfRefusesIsRefused() {
        assertThat(message("objectives: []")).contains("total_score.pass is missing");
        assertThat(message("total_score: {pass: many}")).contains("\"many\"");
        assertThat(message("")).isEqualTo("The SLO is empty.");
        assertThat(message("{")).startsWith("The SLO cannot be read: ");
        assertThat(message("total_score: {pass: 90}\nobjectives: [{sli: a, pass: [{criteria: ['<5ms']}]}]"))
                .isEqualTo("The objective a: a criterion looks like <100, >=5, <=+10% or <=+5, but not like \"<5ms\".");
    }

    private static Importing.Imported imported(String slo, @Nullable String sli) {
        return switch (KeptnImport.monspec(slo, sli, "carts", "staging")) {
            case Importing.Imported imported -> imported;
            case Importing.Unreadable(var message) -> throw new AssertionError(message);
        };
    }

    private static String message(String slo) {
        return KeptnImport.monspec(slo, null, "carts", "staging") instanceof Importing.Unreadable(var message)
                ? message
                : "imported";
    }

    private static MeasurementPlan plan(Importing.Imported imported) {
        return switch (Planner.plan(Files.monspec(imported.monspec()), "stagingToEarlierRuns")) {
            case Planning.Planned(var plan) -> plan;
            case Planning.Unplannable(var message) -> throw new AssertionError(message + imported.monspec());
        };
    }
}
