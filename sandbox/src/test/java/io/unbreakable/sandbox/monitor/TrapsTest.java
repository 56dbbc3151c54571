package io.unbreakable.sandbox.monitor;

import static io.unbreakable.sandbox.monitor.MonitorUnderTest.STAGING;
import static io.unbreakable.sandbox.monitor.MonitorUnderTest.encode;
import static io.unbreakable.sandbox.monitor.MonitorUnderTest.json;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class TrapsTest {

    private static final String RESPONSE_TIME = "builtin:service.response.time:splitBy():percentile(90)";

    @Test
    void trapThrottled() {
        // Given half of all calls throttled
        try (MonitorUnderTest tenant =
                MonitorUnderTest.inSeconds(Traps.none().with(new Traps.Pace(0.5, 0, Duration.ZERO)))) {
            List<HttpResponse<String>> answers = new ArrayList<>();
            for (int i = 0; i < 40; i++) {
                answers.add(tenant.get("/api/v2/metrics?pageSize=1"));
            }

            // Then some are refused with the documented headers, in microseconds, without Retry-After
            assertThat(answers).extracting(HttpResponse::statusCode).contains(200, 429);
            HttpResponse<String> refused = answers.stream()
                    .filter(answer -> answer.statusCode() == 429)
                    .findFirst()
                    .orElseThrow();
            long now = tenant.clock.instant().toEpochMilli();
            assertThat(refused.headers().firstValueAsLong("X-RateLimit-Reset").orElseThrow())
                    .isBetween(now * 1000, (now + 2000) * 1000);
            assertThat(refused.headers().firstValue("Retry-After")).isEmpty();
        }
    }

    @Test
    void trapThrottledIsTheSameForTheSameSeed() {
        Traps traps = Traps.demo(7).with(new Traps.Pace(0.5, 0, Duration.ZERO));
        List<Integer> first = statuses(traps);
        assertThat(first).isEqualTo(statuses(traps)).contains(200, 429);
    }

    private static List<Integer> statuses(Traps traps) {
        try (MonitorUnderTest tenant = MonitorUnderTest.inSeconds(traps)) {
            List<Integer> statuses = new ArrayList<>();
            for (int i = 0; i < 20; i++) {
                statuses.add(tenant.get("/api/v2/metrics?pageSize=1").statusCode());
            }
            return statuses;
        }
    }

    @Test
    void trapCallsPerSecond() {
        try (MonitorUnderTest tenant =
                MonitorUnderTest.inSeconds(Traps.none().with(new Traps.Pace(0, 2, Duration.ZERO)))) {
            assertThat(tenant.get("/api/v2/metrics").statusCode()).isEqualTo(200);
            assertThat(tenant.get("/api/v2/metrics").statusCode()).isEqualTo(200);
            assertThat(tenant.get("/api/v2/metrics").statusCode()).isEqualTo(429);
            tenant.advance(Duration.ofSeconds(1));
            assertThat(tenant.get("/api/v2/metrics").statusCode()).isEqualTo(200);
        }
    }

    @Test
    void trapAnswerDelay() {
        try (MonitorUnderTest tenant =
                MonitorUnderTest.inSeconds(Traps.none().with(new Traps.Pace(0, 0, Duration.ofMillis(120))))) {
            long started = System.nanoTime();
            tenant.get("/api/v2/metrics");
            assertThat(Duration.ofNanos(System.nanoTime() - started)).isGreaterThan(Duration.ofMillis(119));
        }
    }

    @Test
    void trapNoDataHasManyFaces() {
        List<String> faces = new ArrayList<>();
        for (long seed = 0; seed < 3; seed++) {
            try (MonitorUnderTest tenant =
                    MonitorUnderTest.inSeconds(Traps.none().withSeed(seed).with(new Traps.Metrics(true, true, true)))) {
                JsonNode data =
                        tenant.query(RESPONSE_TIME, STAGING, "Inf", 10, 0).at("/result/0/data");
                faces.add(data.isEmpty() ? "no series" : data.at("/0/values").toString());
            }
        }
        assertThat(faces).containsExactlyInAnyOrder("no series", "[]", "[null]");
    }

    @Test
    void trapLastSlotInFuture() {
        try (MonitorUnderTest tenant =
                MonitorUnderTest.inSeconds(Traps.none().withSeed(0).with(new Traps.Metrics(true, true, true)))) {
            tenant.advance(Duration.ofMillis(400));
            tenant.request("Staging", "/", 200, 1000);
            tenant.advance(Duration.ofMillis(100));

            JsonNode stamps = tenant.query(RESPONSE_TIME, STAGING, "1s", 1, -10).at("/result/0/data/0/timestamps");

            long last = stamps.get(stamps.size() - 1).asLong();
            assertThat(last).isEqualTo(tenant.clock.instant().toEpochMilli() + 500);
        }
    }

    @Test
    void trapNormalisedMetricIds() {
        try (MonitorUnderTest tenant =
                MonitorUnderTest.inSeconds(Traps.none().withSeed(0).with(new Traps.Metrics(true, true, true)))) {
            JsonNode answer = tenant.query(RESPONSE_TIME, STAGING, "Inf", 10, 0);
            assertThat(answer.at("/result/0/metricId").asText())
                    .isEqualTo("builtin:service.response.time:splitBy():percentile(90.0)");
        }
    }

    @Test
    void trapTagDelay() {
        Traps traps = Traps.none().with(new Traps.Delays(Duration.ofSeconds(30), Duration.ZERO));
        try (MonitorUnderTest tenant = MonitorUnderTest.inSeconds(traps)) {
            // Given a service that was just seen for the first time
            tenant.request("Staging", "/", 200, 1000);
            tenant.advance(Duration.ofSeconds(29));
            String event = "{\"eventType\":\"CUSTOM_DEPLOYMENT\",\"title\":\"d\",\"entitySelector\":\""
                    + STAGING.replace("\"", "\\\"") + "\"}";

            // Then it is there, but its tag and what selects by it only after the delay
            assertThat(tenant.entities(STAGING, "tags").path("entities")).isEmpty();
            assertThat(tenant.entities("type(\"SERVICE\")", "tags").path("entities"))
                    .isNotEmpty();
            assertThat(json(tenant.post("/api/v2/events/ingest", event))
                            .path("reportCount")
                            .asInt())
                    .isZero();
            tenant.advance(Duration.ofSeconds(1));
            assertThat(tenant.entities(STAGING, "tags").path("entities")).hasSize(1);
            assertThat(json(tenant.post("/api/v2/events/ingest", event))
                            .path("reportCount")
                            .asInt())
                    .isEqualTo(1);
        }
    }

    @Test
    void trapDataDelay() {
        Traps traps = Traps.none().with(new Traps.Delays(Duration.ZERO, Duration.ofSeconds(5)));
        try (MonitorUnderTest tenant = MonitorUnderTest.inSeconds(traps)) {
            tenant.request("Staging", "/", 200, 1000);
            tenant.advance(Duration.ofSeconds(3));
            tenant.request("Staging", "/", 200, 1000);
            tenant.advance(Duration.ofSeconds(2));
            String count = "builtin:service.requestCount.total:splitBy():value";

            assertThat(tenant.value(count, STAGING)).isEqualTo(1);
            tenant.advance(Duration.ofSeconds(3));
            assertThat(tenant.value(count, STAGING)).isEqualTo(2);
        }
    }

    @Test
    void missingSelectorIsAConstraintViolationAsCaptured() {
        try (MonitorUnderTest tenant = MonitorUnderTest.inSeconds(Traps.none())) {
            JsonNode error =
                    json(tenant.get("/api/v2/metrics/query?from=now-1h")).path("error");
            assertThat(error.path("message").asText()).isEqualTo("Constraints violated.");
            assertThat(error.at("/constraintViolations/0/message").asText())
                    .isEqualTo("expected one of nextPageKey or metricSelector to be specified");
            assertThat(error.at("/constraintViolations/0/parameterLocation").asText())
                    .isEqualTo("QUERY");
            assertThat(tenant.get("/api/v2/metrics/query?metricSelector=" + encode("a("))
                            .body())
                    .contains("Metric selector parse error");
        }
    }
}
