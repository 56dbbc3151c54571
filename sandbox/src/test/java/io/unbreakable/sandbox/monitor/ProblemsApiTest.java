package io.unbreakable.sandbox.monitor;

import static io.unbreakable.sandbox.monitor.MonitorUnderTest.encode;
import static io.unbreakable.sandbox.monitor.MonitorUnderTest.json;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProblemsApiTest {

    private final MonitorUnderTest tenant = MonitorUnderTest.inSeconds(Traps.none());
    private String path = "";

    @BeforeEach
    void anOpenProblem() {
        Traffics traffic = new Traffics(tenant);
        traffic.seconds(60, 90_000, 0);
        traffic.seconds(12, 90_000, 2);
        path = "/api/v2/problems/"
                + encode(Traffics.problems(tenant).at("/0/problemId").asText());
    }

    @AfterEach
    void close() {
        tenant.close();
    }

    @Test
    void showsEvidenceOnlyWhenAskedFor() {
        assertThat(json(tenant.get(path)).has("evidenceDetails")).isFalse();
        JsonNode full = json(tenant.get(path + "?fields=evidenceDetails,impactAnalysis,recentComments"));
        assertThat(full.at("/evidenceDetails/totalCount").asInt()).isEqualTo(1);
        assertThat(full.at("/impactAnalysis/impacts/0/impactType").asText()).isEqualTo("SERVICE");
        assertThat(full.at("/rootCauseEntity/entityId/type").asText()).isEqualTo("SERVICE");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\'',
            value = {
                "status(\"open\") | 1",
                "status(\"closed\") | 0",
                "status(\"open\"),entityTags(\"[CONTEXTLESS]DeploymentGroup:Production\") | 1",
                "entityTags(\"[CONTEXTLESS]DeploymentGroup:Staging\") | 0",
                "severityLevel(\"ERROR\",\"PERFORMANCE\") | 1",
                "impactedEntities(\"SERVICE-0\") | 0"
            })
    void selects(String selector, int expected) {
        JsonNode found = json(tenant.get("/api/v2/problems?problemSelector=" + encode(selector)));
        assertThat(found.path("totalCount").asInt()).isEqualTo(expected);
    }

    @Test
    void refusesAnUnknownCriterionAndAnUnknownProblem() {
        assertThat(tenant.get("/api/v2/problems?problemSelector=" + encode("colour(\"red\")"))
                        .statusCode())
                .isEqualTo(400);
        assertThat(tenant.get("/api/v2/problems/-1_2V2").statusCode()).isEqualTo(404);
        assertThat(tenant.post("/api/v2/problems/-1_2V2/comments", "{\"message\":\"x\"}")
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void keepsComments() {
        var created = tenant.post(path + "/comments", "{\"message\":\"redeploying\",\"context\":\"unbreakable\"}");
        JsonNode comments = json(tenant.get(path + "/comments"));

        assertThat(created.statusCode()).isEqualTo(201);
        assertThat(created.body()).isEmpty();
        assertThat(comments.at("/comments/0/content").asText()).isEqualTo("redeploying");
        assertThat(comments.at("/comments/0/context").asText()).isEqualTo("unbreakable");
        assertThat(tenant.post(path + "/comments", "{\"context\":\"x\"}").statusCode())
                .isEqualTo(400);
        assertThat(json(tenant.get(path + "?fields=recentComments"))
                        .at("/recentComments/totalCount")
                        .asInt())
                .isEqualTo(1);
    }

    @Test
    void closesOnceAndAnswers204TheSecondTime() {
        var first = tenant.post(path + "/close", "{\"message\":\"over\"}");
        var second = tenant.post(path + "/close", "{\"message\":\"over\"}");

        assertThat(first.statusCode()).isEqualTo(200);
        assertThat(json(first).path("closing").asBoolean()).isTrue();
        assertThat(second.statusCode()).isEqualTo(204);
        assertThat(second.body()).isEmpty();
        assertThat(json(tenant.get(path)).path("status").asText()).isEqualTo("CLOSED");
    }
}
