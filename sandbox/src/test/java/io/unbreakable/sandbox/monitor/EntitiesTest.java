package io.unbreakable.sandbox.monitor;

import static io.unbreakable.sandbox.monitor.MonitorUnderTest.STAGING;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EntitiesTest {

    private final MonitorUnderTest tenant = MonitorUnderTest.inSeconds(Traps.none());

    @AfterEach
    void close() {
        tenant.close();
    }

    @Test
    void countsEachObservedCallerOnce() {
        // Given two callers, one of them twice
        tenant.request("Staging", "/", 200, 1000, "load-generator");
        tenant.request("Staging", "/", 200, 1000, "load-generator");
        tenant.advance(Duration.ofSeconds(1));
        assertThat(callers()).hasSize(1);
        tenant.request("Staging", "/", 200, 1000, "curl");
        tenant.advance(Duration.ofSeconds(1));

        // Then there are two
        assertThat(callers()).hasSize(2);
        assertThat(callers().at("/0/type").asText()).isEqualTo("SERVICE");
    }

    private JsonNode callers() {
        return tenant.entities(STAGING, "tags,toRelationships.calls").at("/entities/0/toRelationships/calls");
    }

    @Test
    void knowsTheBackendThatTheAppWasSeenCalling() {
        tenant.request("Staging", "/api/invoke", 200, 1000);
        tenant.monitor
                .recorder()
                .outgoing(new OutgoingCallSeen("Staging", "backend", tenant.clock.instant(), 500, 200));
        tenant.advance(Duration.ofSeconds(1));

        JsonNode calls = tenant.entities(STAGING, "fromRelationships.calls,fromRelationships.runsOn")
                .at("/entities/0/fromRelationships");

        assertThat(calls.path("calls")).hasSize(1);
        assertThat(calls.path("runsOn")).hasSize(1);
        assertThat(tenant.entities("type(\"SERVICE\"),entityName.equals(\"backend\")", "tags")
                        .at("/entities/0/tags"))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"SERVICE", "PROCESS_GROUP_INSTANCE", "APPLICATION", "HOST"})
    void tagsEveryEntityOfAnEnvironment(String type) {
        tenant.request("Staging", "/", 200, 1000);
        tenant.request("Production", "/", 200, 1000);
        tenant.advance(Duration.ofSeconds(1));

        JsonNode found =
                tenant.entities("type(\"" + type + "\"),tag(\"[CONTEXTLESS]DeploymentGroup:Staging\")", "tags");

        assertThat(found.path("totalCount").asInt()).isEqualTo(1);
        assertThat(found.at("/entities/0/tags").findValuesAsText("stringRepresentation"))
                .contains("DeploymentGroup:Staging");
    }

    @Test
    void givesAKeyRequestNoTagOfItsOwn() {
        tenant.request("Staging", "/api/invoke", 200, 1000);
        tenant.request("Staging", "/api/echo", 200, 1000);
        tenant.advance(Duration.ofSeconds(1));

        JsonNode methods = tenant.entities("type(\"SERVICE_METHOD\")", "tags,fromRelationships");

        assertThat(methods.path("entities")).hasSize(1);
        assertThat(methods.at("/entities/0/displayName").asText()).isEqualTo("/api/invoke");
        assertThat(methods.at("/entities/0/tags")).isEmpty();
        assertThat(methods.at("/entities/0/fromRelationships/isServiceMethodOfService"))
                .hasSize(1);
    }

    @Test
    void showsARelationOnlyInTimeFramesInWhichItWasSeen() {
        tenant.request("Staging", "/", 200, 1000, "early");
        tenant.advance(Duration.ofMinutes(10));
        tenant.request("Staging", "/", 200, 1000, "late");
        tenant.advance(Duration.ofSeconds(1));

        JsonNode late = MonitorUnderTest.json(tenant.get("/api/v2/entities?from=now-5m&fields=toRelationships.calls"
                + "&entitySelector=" + MonitorUnderTest.encode(STAGING)));

        assertThat(late.at("/entities/0/toRelationships/calls")).hasSize(1);
    }

    @Test
    void pagesWithTheKeyAlone() {
        tenant.request("Staging", "/", 200, 1000);
        tenant.request("Production", "/", 200, 1000);
        tenant.advance(Duration.ofSeconds(1));
        String first = "/api/v2/entities?pageSize=2&fields=tags&entitySelector="
                + MonitorUnderTest.encode("type(\"SERVICE\")");

        JsonNode page = MonitorUnderTest.json(tenant.get(first));
        String key = page.path("nextPageKey").asText();
        JsonNode next = MonitorUnderTest.json(tenant.get("/api/v2/entities?nextPageKey=" + key));

        assertThat(page.path("totalCount").asInt()).isEqualTo(3);
        assertThat(page.path("entities")).hasSize(2);
        assertThat(next.path("entities")).hasSize(1);
        assertThat(next.path("nextPageKey").isNull()).isTrue();
        assertThat(tenant.get("/api/v2/entities?pageSize=2&nextPageKey=" + key).statusCode())
                .isEqualTo(400);
    }

    @Test
    void refusesASelectorItCannotRead() {
        JsonNode error = tenant.entities("type(\"SERVICE\"),healthState(\"HEALTHY\")", "tags")
                .path("error");
        assertThat(error.path("code").asInt()).isEqualTo(400);
        assertThat(error.path("message").asText()).contains("healthState");
    }
}
