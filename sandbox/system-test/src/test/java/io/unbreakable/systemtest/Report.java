package io.unbreakable.systemtest;

import static io.restassured.RestAssured.given;
import static java.util.Objects.requireNonNull;
import static org.awaitility.Awaitility.await;

import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The report, as programs and people read it. */
final class Report {
    private static final Duration PATIENCE = Duration.ofSeconds(150);

    private final URI uri;

    Report(URI uri) {
        this.uri = uri;
    }

    ValidatableResponse get(String path, Object... parameters) {
        return given().baseUri(uri.toString()).get(path, parameters).then();
    }

    /** The address of a run's page. */
    String page(String id) {
        return uri + "/validations/" + id;
    }

    /** Waits until this gate has decided about this execution. */
    Run awaitDecision(String execution, String gate) {
        await(gate + " of " + execution)
                .atMost(PATIENCE)
                .pollInterval(Duration.ofMillis(250))
                .until(() -> decided(execution, gate) != null);
        return run(requireNonNull(decided(execution, gate)));
    }

    /** Waits until this validation has a verdict that is final. */
    Run awaitVerdict(String id) {
        await(id).atMost(PATIENCE).pollInterval(Duration.ofMillis(250)).until(() -> isFinal(id));
        return run(id);
    }

    /** Does what the button on a run's page does. */
    void act(String id, String action, Map<String, String> form) {
        given().baseUri(uri.toString())
                .redirects()
                .follow(false)
                .contentType("application/x-www-form-urlencoded")
                .formParams(form)
                .post("/api/v1/validations/{id}/{action}", id, action)
                .then()
                .statusCode(303);
    }

    /** Waits until this gate has said what it thinks of an execution, whether it answers an approval or not. */
    Run awaitVerdict(String execution, String gate) {
        await(gate + " of " + execution)
                .atMost(PATIENCE)
                .pollInterval(Duration.ofMillis(250))
                .until(() -> id(execution, gate) != null);
        return awaitVerdict(requireNonNull(id(execution, gate)));
    }

    /** The earlier runs that a run was compared with, the latest first. */
    List<String> baselineRuns(String id) {
        return get("/api/v1/validations/{id}", id)
                .statusCode(200)
                .extract()
                .jsonPath()
                .getList("baseline.runs.id");
    }

    private @Nullable String id(String execution, String gate) {
        return validations("gate", gate).stream()
                .filter(validation -> execution.equals(validation.get("executionId")))
                .map(validation -> String.valueOf(validation.get("id")))
                .findFirst()
                .orElse(null);
    }

    /** How many validations of an execution there are. */
    int count(String pipeline, String execution) {
        return (int) validations("pipeline", pipeline).stream()
                .filter(validation -> execution.equals(validation.get("executionId")))
                .count();
    }

    private @Nullable String decided(String execution, String gate) {
        return validations("gate", gate).stream()
                .filter(validation -> execution.equals(validation.get("executionId")))
                .filter(validation -> validation.get("decision") != null)
                .map(validation -> String.valueOf(validation.get("id")))
                .findFirst()
                .orElse(null);
    }

    private List<Map<String, Object>> validations(String parameter, String value) {
        return given().baseUri(uri.toString())
                .queryParam(parameter, value)
                .queryParam("limit", 50)
                .get("/api/v1/validations")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .getList("validations");
    }

    private boolean isFinal(String id) {
        var answer = get("/api/v1/validations/{id}", id).extract();
        return answer.statusCode() == 200 && answer.jsonPath().getBoolean("final");
    }

    private Run run(String id) {
        JsonPath said =
                get("/api/v1/validations/{id}", id).statusCode(200).extract().jsonPath();
        return new Run(
                id,
                said.getString("executionId"),
                said.getString("verdict"),
                said.getString("reason"),
                said.getString("sentence") + " " + said.getString("message"),
                said.getString("decision.outcome"),
                said.getString("decision.summary"),
                said.getList("objectives.findAll { it.verdict == 'fail' }.name"));
    }
}
