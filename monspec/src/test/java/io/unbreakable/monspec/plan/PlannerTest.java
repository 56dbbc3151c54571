package io.unbreakable.monspec.plan;

import static org.assertj.core.api.Assertions.assertThat;

import io.unbreakable.monspec.Files;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.FieldSource;

class PlannerTest {
    static final List<String> ANCESTORS = Files.ANCESTORS;

    /** The only alternative. */
    private static String pass(Objective objective) {
        assertThat(objective.pass()).hasSize(1);
        return objective.pass().getFirst().text();
    }

    private static final String FILE = """
            {"S": {"etype": "%s",
              "environments": {"A": {"tags": [{"key": "k", "value": "a"}]}, "B": {"tags": [{"key": "k", "value": "b"}]}},
              "comparisons": [{"name": "C", "source": "A", "compare": "B", "scalefactorperc": {"default": 15}}],
              %s}}""";

    @ParameterizedTest
    @FieldSource("ANCESTORS")
    void plansEveryComparisonOfTheAncestorsFiles(String name) {
        var monspec = Files.monspec(Files.ancestor(name));

        assertThat(monspec.services().getFirst().comparisons())
                .isNotEmpty()
                .allSatisfy(comparison ->
                        assertThat(Planner.plan(monspec, comparison.name())).isInstanceOf(Planning.Planned.class));
    }

    @Test
    void plansTheAncestorsSignature() {
        var plan = planned(Planner.plan(Files.monspec(Files.ancestor("ancestor.json")), "StagingToProduction"));

        assertThat(plan.objectives())
                .extracting(Objective::name)
                .containsExactly(
                        "service.responsetime(avg)",
                        "service.responsetime(p90)",
                        "service.failurerate(avg)",
                        "service.requestspermin(count)",
                        "toRelationships:calls(count)",
                        "fromRelationships:runsOn(count)",
                        "/api/invoke servicemethod.responsetime(avg)",
                        "/api/invoke servicemethod.responsetime(p90)",
                        "/api/invoke servicemethod.failurerate(avg)");
        assertThat(plan.objectives())
                .extracting(Objective::measure)
                .containsExactly(
                        metric("builtin:service.response.time:splitBy():avg", "MicroSecond"),
                        metric("builtin:service.response.time:splitBy():percentile(90)", "MicroSecond"),
                        metric("builtin:service.errors.total.rate:splitBy():avg", "Percent"),
                        metric("builtin:service.requestCount.total:splitBy():value:rate(1m)", "PerMinute"),
                        new Measure.Relations("toRelationships.calls"),
                        new Measure.Relations("fromRelationships.runsOn"),
                        method("builtin:service.keyRequest.response.time:splitBy():avg", "MicroSecond"),
                        method("builtin:service.keyRequest.response.time:splitBy():percentile(90)", "MicroSecond"),
                        method("builtin:service.keyRequest.errors.server.rate:splitBy():avg", "Percent"));
        assertThat(plan.objectives())
                .extracting(PlannerTest::pass)
                .containsExactly(
                        "<=+30%", "<=+30%", "<=+30%", ">=-90%", ">=-30%", ">=-30%", "<=+30%", "<=+30%", "<=+30%");
        assertThat(plan.objectives())
                .extracting(Objective::floor)
                .containsExactly(0.0, 0.0, 1.0, 0.0, 0.0, 0.0, 0.0, 0.0, 1.0);
    }

    @Test
    void plansTheSidesWithTheirShiftsAndGroups() {
        var plan = planned(Planner.plan(Files.monspec(Files.demo()), "ProductionToProductionBefore"));

        assertThat(plan.baselineRule()).isEqualTo(BaselineRule.OPTIONAL);
        assertThat(plan.candidate())
                .isEqualTo(new Side(
                        "Production",
                        "type(\"SERVICE\"),tag(\"[CONTEXTLESS]DeploymentGroup:Production\")",
                        "SampleApp/Production",
                        Duration.ZERO));
        assertThat(plan.baseline()).satisfies(side -> assertThat(side.shift()).isEqualTo(Duration.ofSeconds(60)));
    }

    @Test
    void plansBothGatesOfTheDemo() {
        var monspec = Files.monspec(Files.demo());

        assertThat(monspec.gates())
                .hasSize(2)
                .allSatisfy(gate -> assertThat(
                                planned(Planner.plan(monspec, gate)).candidate().environment())
                        .isEqualTo(gate.environment()));
    }

    @Test
    void fixedLimitsReplaceTheComparisonAndBothAreKept() {
        var objective = objective("SERVICE", """
                {"timeseries": "com.dynatrace.builtin:service.responsetime", "upperlimit": 100, "lowerlimit": 50}""");

        assertThat(pass(objective)).isEqualTo("<100&>50");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            SERVICE | com.dynatrace.builtin:service.responsetime | min | builtin:service.response.time:splitBy():min | MicroSecond
            SERVICE | com.dynatrace.builtin:service.responsetime | max | builtin:service.response.time:splitBy():max | MicroSecond
            SERVICE | com.dynatrace.builtin:service.responsetime | sum | builtin:service.response.time:splitBy():sum | MicroSecond
            SERVICE | com.dynatrace.builtin:service.responsetime | count | builtin:service.response.time:splitBy():count | Count
            SERVICE | com.dynatrace.builtin:service.responsetime | median | builtin:service.response.time:splitBy():percentile(50) | MicroSecond
            SERVICE | com.dynatrace.builtin:service.responsetime | p99.9 | builtin:service.response.time:splitBy():percentile(99.9) | MicroSecond
            SERVICE | com.dynatrace.builtin:service.serversidefailurerate | avg | builtin:service.errors.server.rate:splitBy():avg | Percent
            SERVICE | com.dynatrace.builtin:service.clientsidefailurerate | avg | builtin:service.errors.client.rate:splitBy():avg | Percent
            SERVICE | com.dynatrace.builtin:service.errorcounthttp5xx | count | builtin:service.errors.fivexx.count:splitBy():value | Count
            SERVICE | com.dynatrace.builtin:service.requests | count | builtin:service.requestCount.total:splitBy():value | Count
            SERVICE | com.dynatrace.builtin:service.requestspermin | count | builtin:service.requestCount.total:splitBy():value:rate(1m) | PerMinute
            SERVICE | builtin:service.response.time | p90 | builtin:service.response.time:splitBy():percentile(90) | MicroSecond
            SERVICE | builtin:service.requestCount.total | count | builtin:service.requestCount.total:splitBy():value | Count
            SERVICE | builtin:service.dbChildCallCount | value | builtin:service.dbChildCallCount:splitBy():value | -
            SERVICE | calc:service.checkout | avg | calc:service.checkout:splitBy():avg | -
            HOST | com.dynatrace.builtin:host.cpu.idle | avg | builtin:host.cpu.idle:splitBy():avg | Percent
            HOST | com.dynatrace.builtin:host.mem.used | max | builtin:host.mem.used:splitBy():max | Byte
            PROCESS_GROUP_INSTANCE | com.dynatrace.builtin:pgi.cpu.usage | avg | builtin:tech.generic.cpu.usage:splitBy():avg | Percent
            PROCESS_GROUP_INSTANCE | com.dynatrace.builtin:pgi.mem.usage | avg | builtin:tech.generic.mem.usage:splitBy():avg | Percent
            APPLICATION | com.dynatrace.builtin:app.useractionduration | avg | builtin:apps.web.actionDuration.load.browser:splitBy():avg | MilliSecond
            APPLICATION | com.dynatrace.builtin:app.useractionsperminute | count | builtin:apps.web.actionCount.load.browser:splitBy():value:rate(1m) | PerMinute
            APPLICATION | com.dynatrace.builtin:app.apdex | avg | builtin:apps.web.apdex.userType:splitBy():avg | -
            """)
    void translatesMetrics(String etype, String timeseries, String aggregate, String selector, String unit) {
        var objective =
                objective(etype, "{\"timeseries\": \"%s\", \"aggregate\": \"%s\"}".formatted(timeseries, aggregate));

        assertThat(objective.measure()).isEqualTo(metric(selector, unit));
        assertThat(objective.name())
                .isEqualTo("%s(%s)".formatted(timeseries.replace("com.dynatrace.builtin:", ""), aggregate));
    }

    @Test
    void takesTheNaturalAggregateWhenTheFileNamesNone() {
        assertThat(objective("SERVICE", "{\"timeseries\": \"com.dynatrace.builtin:service.requestspermin\"}")
                        .name())
                .isEqualTo("service.requestspermin(count)");
        assertThat(objective("SERVICE", "{\"timeseries\": \"com.dynatrace.builtin:service.responsetime\"}")
                        .name())
                .isEqualTo("service.responsetime(avg)");
    }

    @Test
    void takesTheFloorOfTheFile() {
        assertThat(objective("SERVICE", "{\"timeseries\": \"calc:x\", \"floor\": 2.5}")
                        .floor())
                .isEqualTo(2.5);
    }

    @Test
    void givesEveryObjectiveANameOfItsOwn() {
        var plan = planned(plan("SERVICE", signature("""
                {"timeseries": "calc:x", "upperlimit": 5}, {"timeseries": "calc:x"}, {"smartscape": "toRelationships:calls"}""")));

        assertThat(plan.objectives())
                .extracting(Objective::name)
                .containsExactly("calc:x(avg)", "calc:x(avg) #2", "toRelationships:calls(count)");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            SERVICE | {"timeseries": "com.dynatrace.builtin:service.responsetimes"} | The metric com.dynatrace.builtin:service.responsetimes is not known; the nearest known one is com.dynatrace.builtin:service.responsetime.
            SERVICE | {"timeseries": "com.dynatrace.builtin:service.failrate"} | The metric com.dynatrace.builtin:service.failrate is not known; the nearest known one is com.dynatrace.builtin:service.failurerate.
            SERVICE | {"timeseries": "service.responsetime"} | The metric service.responsetime is neither one of the known com.dynatrace.builtin:… names (the nearest is com.dynatrace.builtin:service.responsetime) nor a Metrics v2 key like builtin:service.response.time.
            SERVICE | {"timeseries": "com.dynatrace.builtin:host.cpu.idle"} | com.dynatrace.builtin:host.cpu.idle is measured on entities of type HOST, not SERVICE.
            HOST | {"timeseries": "com.dynatrace.builtin:service.responsetime"} | com.dynatrace.builtin:service.responsetime is measured on entities of type SERVICE, not HOST.
            SERVICE | {"timeseries": "com.dynatrace.builtin:servicemethod.responsetime"} | com.dynatrace.builtin:servicemethod.responsetime is measured on service methods; it belongs into servicemethods.
            SERVICE | {"timeseries": "com.dynatrace.builtin:service.failurerate", "aggregate": "p90"} | com.dynatrace.builtin:service.failurerate cannot be aggregated by p90; it can be by avg.
            SERVICE | {"timeseries": "com.dynatrace.builtin:service.requests", "aggregate": "max"} | com.dynatrace.builtin:service.requests cannot be aggregated by max; it can be by count, sum, value.
            SERVICE | {"smartscape": "calls"} | calls is not a Smartscape relation like toRelationships:calls.
            SERVICE | {"smartscape": "toRelationships:calls", "aggregate": "avg"} | toRelationships:calls can only be counted, not aggregated by avg.
            """)
    void saysWhyAnEntryCannotBeMeasured(String etype, String entry, String message) {
        assertThat(message(plan(etype, signature(entry)))).isEqualTo(message);
    }

    @Test
    void refusesServiceMethodsOfWhatIsNoService() {
        var fields = """
                "servicemethods": [{"name": "/x", "perfsignature": [{"timeseries": "calc:x"}]}]""";

        assertThat(message(plan("HOST", fields)))
                .isEqualTo("S is of type HOST and cannot have servicemethods like /x.");
        assertThat(plan("SERVICE", fields)).isInstanceOf(Planning.Planned.class);
    }

    @Test
    void refusesAServiceMethodThatCannotBeQuoted() {
        var planning = plan("SERVICE", """
                "servicemethods": [{"name": "/x\\"y", "perfsignature": [{"timeseries": "calc:x"}]}]""");

        assertThat(message(planning)).startsWith("S: the name of a service method cannot be written");
    }

    @Test
    void refusesAServiceWithoutObjectives() {
        assertThat(message(plan("SERVICE", "\"name\": \"x\"")))
                .isEqualTo("S has no objectives: perfsignature and servicemethods are empty.");
    }

    @Test
    void refusesARelativeObjectiveOfAComparisonWithNothingToCompareWith() {
        var file = """
                {"S": {"etype": "SERVICE", "environments": {"A": {"tags": [{"key": "k"}]}},
                  "comparisons": [{"name": "C", "source": "A"}], "perfsignature": [%s]}}""";

        assertThat(message(Planner.plan(Files.monspec(file.formatted("{\"timeseries\": \"calc:x\"}")), "C")))
                .isEqualTo(
                        "The comparison C names no environment to compare with, and calc:x(avg) has no fixed limit.");
        assertThat(planned(Planner.plan(
                                Files.monspec(file.formatted("{\"timeseries\": \"calc:x\", \"upperlimit\": 3}")), "C"))
                        .baseline())
                .isNull();
    }

    @Test
    void namesTheComparisonsThatExist() {
        var monspec = Files.monspec(Files.demo());

        assertThat(message(Planner.plan(monspec, "StagingToProd")))
                .isEqualTo(
                        "The monspec has no comparison StagingToProd; it has StagingToProduction, ProductionToProductionBefore.");
        assertThat(message(Planner.plan(monspec, "SampleApp", "X")))
                .startsWith("SampleApp has no comparison X; it has ");
        assertThat(message(Planner.plan(monspec, "Other", "X")))
                .isEqualTo("The monspec has no service Other; it has SampleApp.");
    }

    @Test
    void asksForTheServiceWhenSeveralHaveTheComparison() {
        var one = FILE.formatted("SERVICE", signature("{\"timeseries\": \"calc:x\"}"));
        var file = one.substring(0, one.length() - 1) + ","
                + one.replace("\"S\"", "\"T\"").substring(1);
        var monspec = Files.monspec(file);

        assertThat(message(Planner.plan(monspec, "C")))
                .isEqualTo("Several services have a comparison C: S, T. Name the service.");
        assertThat(planned(Planner.plan(monspec, "T", "C")).service()).isEqualTo("T");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            X | C | The gate G names the environment X, which S does not have.
            A | X | The gate G names the comparison X, which S does not have; it has C.
            B | C | The gate G guards B, but its comparison C judges A.
            """)
    void reportsAGateThatDoesNotFitWithoutRefusingTheFile(String environment, String comparison, String message) {
        var monspec = Files.monspec(FILE.formatted(
                "SERVICE",
                signature("{\"timeseries\": \"calc:x\"}")
                        + ", \"gates\": [{\"name\": \"G\", \"environment\": \"%s\", \"comparison\": \"%s\"}]"
                                .formatted(environment, comparison)));

        assertThat(message(Planner.plan(monspec, monspec.gates().getFirst()))).isEqualTo(message);
        assertThat(Planner.plan(monspec, "C")).isInstanceOf(Planning.Planned.class);
    }

    private static Objective objective(String etype, String entry) {
        return planned(plan(etype, signature(entry))).objectives().getFirst();
    }

    private static String signature(String entries) {
        return "\"perfsignature\": [" + entries + "]";
    }

    private static Planning plan(String etype, String fields) {
        return Planner.plan(Files.monspec(FILE.formatted(etype, fields)), "C");
    }

    private static MeasurementPlan planned(Planning planning) {
        assertThat(planning).isInstanceOf(Planning.Planned.class);
        return ((Planning.Planned) planning).plan();
    }

    private static String message(Planning planning) {
        assertThat(planning).isInstanceOf(Planning.Unplannable.class);
        return ((Planning.Unplannable) planning).message();
    }

    private static Measure metric(String selector, String unit) {
        return new Measure.Metric(selector, unit, null);
    }

    private static Measure method(String selector, String unit) {
        return new Measure.Metric(selector, unit, "/api/invoke");
    }
}
