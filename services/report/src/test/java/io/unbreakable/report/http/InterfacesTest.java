package io.unbreakable.report.http;

import static io.restassured.RestAssured.given;
import static io.restassured.RestAssured.when;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.unbreakable.contracts.ValidationInvalidated;
import io.unbreakable.contracts.ValidationRequested;
import io.unbreakable.messaging.AwsTestResource;
import io.unbreakable.monspec.judge.Judgement;
import io.unbreakable.monspec.judge.Reason;
import io.unbreakable.monspec.judge.Verdict;
import io.unbreakable.report.Story;
import io.unbreakable.report.store.ReadModel;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** What programs, spreadsheets and READMEs get. */
@QuarkusTest
@QuarkusTestResource(AwsTestResource.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class InterfacesTest {
    private static final int RUNS = 5;

    private final String pipeline = "interfaces-" + UUID.randomUUID();
    private final Instant start = Instant.now().minusSeconds(RUNS * 3600L);

    @Inject
    ReadModel readModel;

    @BeforeAll
    void seed() {
        for (int run = 0; run < RUNS; run++) {
            story(run).rejected().forEach(readModel::record);
        }
        readModel.record(new ValidationInvalidated(
                story(0).validationId(), "the load generator was down", "jane.doe", Instant.now()));
    }

    @Test
    void pagesThroughEveryListWithItsCursor() {
        for (String list : List.of("validations", "executions", "history")) {
            String entries = list.equals("history") ? "runs" : list;
            List<String> builds = new ArrayList<>();
            @Nullable String cursor = null;
            do {
                JsonPath part = part(list, cursor);
                builds.addAll(part.getList(entries + ".build"));
                cursor = part.getString("next");
            } while (cursor != null);
            assertThat(builds).as(list).containsExactly("Build 4", "Build 3", "Build 2", "Build 1", "Build 0");
        }
        given().queryParam("cursor", "nonsense")
                .get("/api/v1/validations")
                .then()
                .statusCode(400)
                .body("error", containsString("cursor"));
    }

    @Test
    void filtersTheHistoryByEverything() {
        history(Map.of("gate", Story.GATE, "verdict", "fail", "comparison", "StagingToProduction"), RUNS);
        history(Map.of("verdict", "pass"), 0);
        history(Map.of("comparison", "other"), 0);
        history(Map.of("gate", "other"), 0);
        history(Map.of("last", "24h"), RUNS);
        history(
                Map.of(
                        "from",
                        start.plusSeconds(3600).toString(),
                        "to",
                        start.plusSeconds(3 * 3600).toString()),
                2);
        history(Map.of("from", "2026-11-20", "to", "2026-11-01"), 0);
        given().queryParam("verdict", "green").get("/api/v1/history").then().statusCode(400);
        given().queryParam("after", "nonsense").get("/history").then().statusCode(400);
        given().queryParam("from", "yesterday").get("/history").then().statusCode(400);
    }

    @Test
    void exportsEveryNumberAsCsvAndAsJson() {
        Response csv = given().queryParam("pipeline", pipeline).get("/api/v1/history.csv");

        assertThat(csv.header("Content-Disposition")).contains("history.csv");
        assertThat(csv.asString().lines()).hasSize(1 + RUNS * 5);
        assertThat(csv.asString()).contains(",service.failurerate(avg),fail,20.17,,2.0,,Percent\n");
        given().queryParam("pipeline", pipeline)
                .get("/api/v1/history.json")
                .then()
                .body("runs", hasSize(RUNS))
                .body("runs[0].objectives['service.failurerate(avg)'].value", equalTo(20.17f))
                .body("runs[4].invalidated", equalTo(true));
    }

    /** Whoever counts runs by the export counts it too. */
    @Test
    void exportsARunThatWasTakenBackBeforeItWasMeasured() {
        String other = "taken-back-" + UUID.randomUUID();
        Story story = new Story(other, "e-" + UUID.randomUUID(), "Build 7", start);
        readModel.record(new ValidationRequested(story.validation()));
        readModel.record(story.evaluated(1, true, new Judgement(Verdict.FAIL, Reason.ROLLED_BACK, null, List.of())));

        Response csv = given().queryParam("pipeline", other).get("/api/v1/history.csv");

        assertThat(csv.asString().lines().skip(1))
                .singleElement()
                .asString()
                .startsWith(story.validationId() + ",")
                .contains(",Build 7,")
                .endsWith(",fail,,false,,,,,,,");
    }

    @Test
    void makesNoFormulaOfAName() {
        assertThat(Csv.line(List.of("=1+1", "a,b", "say \"x\"", -1.5)))
                .isEqualTo("'=1+1,\"a,b\",\"say \"\"x\"\"\",-1.5\n");
        assertThat(Csv.line(List.of("\t@a", "\r\n-1", "\uFF1D1", "a;=1", "\u202E=1")))
                .isEqualTo("'@a,'-1,'\uFF1D1,\"a;=1\",\uFFFD=1\n");
    }

    @Test
    void showsTheTrendOfAnObjectiveWithItsLandmarks() {
        given().queryParam("pipeline", pipeline)
                .queryParam("gate", Story.GATE)
                .queryParam("objective", "service.responsetime(p90)")
                .get("/api/v1/trend")
                .then()
                .statusCode(200)
                .body("points", hasSize(RUNS))
                .body("points.build", equalTo(List.of("Build 0", "Build 1", "Build 2", "Build 3", "Build 4")))
                .body("points[0].text.value", equalTo("102 ms"))
                .body("axis.suffix", equalTo("ms"))
                .body("landmarks.kind", everyItem(equalTo("deployment")))
                .body("landmarks.text", hasItems("Build 1", "Build 4"));
    }

    @Test
    void answersAtTheAncestorsAddressAsTheAncestorDid() {
        JsonPath metrics = given().queryParam("pipelineName", pipeline)
                .queryParam("comparisonName", "StagingToProduction")
                .queryParam("timespan", 1440)
                .queryParam("json", true)
                .get("/v1/BuildValidationResults")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();

        List<String> names = metrics.getList("collect { it.keySet().first() }");
        assertThat(names).anyMatch(name -> name.endsWith(" - service.failurerate(AVG,UPPER)"));
        assertThat(names).anyMatch(name -> name.endsWith(" - service.requestspermin(COUNT,LOWER)"));
        JsonPath failures =
                metrics.setRootPath("find { it.keySet().first().contains('service.failurerate') }.values().first()");
        assertThat(failures.<String>getList("name"))
                .containsExactly("S: Staging", "C: Production", "Threshold", "Violation");
        assertThat(failures.getString("[0].data[0][0]")).matches("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\.\\d{3}Z");
        assertThat(failures.getDouble("[0].data[0][1]")).isEqualTo(20.17);
        assertThat(failures.getDouble("[2].data[0][1]")).isEqualTo(2.0);
        assertThat(failures.getDouble("[3].data[0][1]")).isEqualTo(1.0);
    }

    @Test
    void showsTheAncestorsPageWithAChartPerMetricAndAFormWithoutNames() {
        given().queryParam("pipelineName", pipeline)
                .queryParam("comparisonName", "StagingToProduction")
                .get("/v1/BuildValidationResults")
                .then()
                .statusCode(200)
                .body(containsString("service.failurerate(AVG,UPPER)"))
                .body(containsString("data-trend="));
        when().get("/v1/BuildValidationResults").then().statusCode(200).body(containsString("Which pipeline"));
        when().get("/v1/BuildValidationResults?json=true").then().statusCode(400);
        when().get("/v1/BuildValidationResults?timespan=soon").then().statusCode(400);
    }

    @Test
    void paintsABadgeOfTheNewestVerdict() {
        when().get("/badge/{pipeline}/{gate}.svg", pipeline, Story.GATE)
                .then()
                .statusCode(200)
                .contentType("image/svg+xml")
                .body(containsString("StagingGate: fail"));
        when().get("/badge/nobody/<script>.svg")
                .then()
                .statusCode(200)
                .body(containsString("&lt;script&gt;: no verdict"));
    }

    @Test
    void describesItsApi() {
        given().accept("application/json")
                .get("/api/v1/openapi?format=json")
                .then()
                .statusCode(200)
                .body("paths", hasKey("/api/v1/validations"))
                .body("paths", hasKey("/api/v1/history"))
                .body("paths", hasKey("/v1/BuildValidationResults"))
                .body("paths.'/history'", nullValue())
                .body(
                        "paths.'/api/v1/validations'.get.parameters.name",
                        hasItems("pipeline", "gate", "limit", "cursor"));
        when().get("/swagger/swagger-ui-bundle.js").then().statusCode(200);
    }

    private JsonPath part(String list, @Nullable String cursor) {
        var request = given().queryParam("pipeline", pipeline).queryParam("limit", 2);
        if (cursor != null) {
            request.queryParam("cursor", cursor);
        }
        return request.get("/api/v1/" + list).then().statusCode(200).extract().jsonPath();
    }

    private void history(Map<String, String> filters, int runs) {
        given().queryParam("pipeline", pipeline)
                .queryParams(filters)
                .get("/api/v1/history")
                .then()
                .statusCode(200)
                .body("runs", hasSize(runs));
    }

    private Story story(int run) {
        return new Story(pipeline, pipeline + "-" + run, "Build " + run, start.plusSeconds(3600L * run));
    }
}
