package io.unbreakable.sandbox.monitor;

import static io.unbreakable.sandbox.monitor.MonitorUnderTest.STAGING;
import static io.unbreakable.sandbox.monitor.MonitorUnderTest.encode;
import static io.unbreakable.sandbox.monitor.MonitorUnderTest.json;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EventsTest {

    private final MonitorUnderTest tenant = MonitorUnderTest.inSeconds(Traps.none());

    @BeforeEach
    void aServiceInStaging() {
        tenant.request("Staging", "/", 200, 1000);
        tenant.advance(Duration.ofSeconds(1));
    }

    @AfterEach
    void close() {
        tenant.close();
    }

    @Test
    void storesADeploymentOnTheServiceAndShowsItsPropertiesAsAList() {
        HttpResponse<String> created = ingest(deployment(STAGING));
        tenant.advance(Duration.ofSeconds(1));
        JsonNode events = json(tenant.get("/api/v2/events?eventSelector=" + encode("eventType(\"CUSTOM_DEPLOYMENT\")")
                + "&entitySelector=" + encode(STAGING)));

        assertThat(created.statusCode()).isEqualTo(201);
        assertThat(json(created).path("reportCount").asInt()).isEqualTo(1);
        assertThat(json(created).at("/eventIngestResults/0/status").asText()).isEqualTo("OK");
        assertThat(events.path("totalCount").asInt()).isEqualTo(1);
        assertThat(events.at("/events/0/status").asText()).isEqualTo("OPEN");
        assertThat(events.at("/events/0/properties").findValuesAsText("value")).containsExactly("3", "d-ABC");
        assertThat(events.at("/events/0/correlationId").asText())
                .isEqualTo(
                        json(created).at("/eventIngestResults/0/correlationId").asText());
    }

    @Test
    void answers201AndStoresNothingWhenNoEntityMatches() {
        HttpResponse<String> created = ingest(deployment(STAGING.replace("Staging", "Nowhere")));

        assertThat(created.statusCode()).isEqualTo(201);
        assertThat(json(created).toString()).contains("\"reportCount\":0").contains("\"eventIngestResults\":[]");
        assertThat(json(tenant.get("/api/v2/events")).path("events")).isEmpty();
    }

    @Test
    void accepts201WithoutAcceptingTheMetadata() {
        HttpResponse<String> reserved = ingest(deployment(STAGING).replace("aws.codedeploy", "dt.codedeploy"));
        HttpResponse<String> old = ingest(deployment(STAGING).replace("\"title\"", "\"startTime\":1,\"title\""));

        assertThat(reserved.statusCode()).isEqualTo(201);
        assertThat(json(reserved).at("/eventIngestResults/0/status").asText()).isEqualTo("INVALID_METADATA");
        assertThat(json(old).at("/eventIngestResults/0/status").asText()).isEqualTo("INVALID_TIMESTAMPS");
        assertThat(json(tenant.get("/api/v2/events")).path("events")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "no json",
                "[]",
                "{}",
                "{\"eventType\":\"CUSTOM_DEPLOYMENT\"}",
                "{\"eventType\":\"NEWS\",\"title\":\"x\"}",
                "{\"eventType\":\"CUSTOM_INFO\",\"title\":\"x\",\"startTime\":\"today\"}",
                "{\"eventType\":\"CUSTOM_INFO\",\"title\":\"x\",\"entitySelector\":\"nothing\"}"
            })
    void refusesWhatIsNoEvent(String body) {
        assertThat(ingest(body).statusCode()).isEqualTo(400);
    }

    @Test
    void refusesMoreThanOneMegabyte() {
        assertThat(ingest("{\"title\":\"" + "x".repeat(1_000_001) + "\"}").statusCode())
                .isEqualTo(413);
    }

    @Test
    void filtersOnlyByDocumentedProperties() {
        ingest(deployment(STAGING));
        tenant.advance(Duration.ofSeconds(1));

        assertThat(count("property.dt.event.deployment.version(\"3\")")).isEqualTo(1);
        assertThat(count("property.dt.event.deployment.version(\"4\")")).isZero();
        assertThat(count("status(\"CLOSED\")")).isZero();
        assertThat(tenant.get("/api/v2/events?eventSelector="
                                + encode("property.aws.codedeploy.deployment_id(\"d-ABC\")"))
                        .statusCode())
                .isEqualTo(400);
    }

    private int count(String selector) {
        return json(tenant.get("/api/v2/events?eventSelector=" + encode(selector)))
                .path("totalCount")
                .asInt();
    }

    private static String deployment(String selector) {
        return """
                {"eventType":"CUSTOM_DEPLOYMENT","title":"Deploy 3","entitySelector":"%s",
                 "properties":{"dt.event.deployment.version":"3","aws.codedeploy.deployment_id":"d-ABC"}}""".formatted(selector.replace("\"", "\\\""));
    }

    private HttpResponse<String> ingest(String body) {
        return tenant.post("/api/v2/events/ingest", body);
    }
}
