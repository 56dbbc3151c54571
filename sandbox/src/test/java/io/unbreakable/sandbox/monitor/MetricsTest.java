package io.unbreakable.sandbox.monitor;

import static io.unbreakable.sandbox.monitor.MonitorUnderTest.STAGING;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MetricsTest {

    private final MonitorUnderTest tenant = MonitorUnderTest.inSeconds(Traps.none());

    @AfterEach
    void close() {
        tenant.close();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "builtin:service.response.time:splitBy():avg | 5500",
                "builtin:service.response.time:splitBy():auto | 5500",
                "builtin:service.response.time:splitBy():min | 1000",
                "builtin:service.response.time:splitBy():max | 10000",
                "builtin:service.response.time:splitBy():sum | 55000",
                "builtin:service.response.time:splitBy():count | 10",
                "builtin:service.response.time:splitBy():percentile(90) | 9000",
                "builtin:service.response.server:percentile(50) | 5000",
                "builtin:service.errors.total.rate:splitBy():avg | 30",
                "builtin:service.errors.server.rate:splitBy() | 20",
                "builtin:service.errors.fivexx.rate:splitBy() | 20",
                "builtin:service.errors.fivexx.count:splitBy():value | 2",
                "builtin:service.requestCount.total:splitBy():value | 10",
                "builtin:service.requestCount.server:splitBy():sum | 10"
            })
    void aggregatesWhatWasMeasured(String selector, double expected) {
        // Given ten requests of 1 to 10 ms, one answered 404 and two answered 500
        for (int i = 1; i <= 10; i++) {
            tenant.request("Staging", "/api/echo", i == 3 ? 404 : i > 8 ? 500 : 200, i * 1000L);
        }
        tenant.request("Production", "/api/echo", 200, 90_000);
        tenant.advance(Duration.ofSeconds(2));

        // When and then
        assertThat(tenant.value(selector, STAGING)).isCloseTo(expected, within(1e-6));
    }

    @Test
    void measuresKeyRequestsThroughTheirRelationToTheTaggedService() {
        tenant.request("Staging", "/api/invoke", 500, 4_000);
        tenant.request("Staging", "/api/invoke", 200, 2_000);
        tenant.request("Staging", "/api/echo", 200, 9_000);
        tenant.advance(Duration.ofSeconds(2));
        String method = "type(\"SERVICE_METHOD\"),entityName.equals(\"/api/invoke\"),"
                + "fromRelationships.isServiceMethodOfService(" + STAGING + ")";

        assertThat(tenant.value("builtin:service.keyRequest.response.time:splitBy():avg", method))
                .isEqualTo(3_000);
        assertThat(tenant.value("builtin:service.keyRequest.errors.server.rate:splitBy():avg", method))
                .isEqualTo(50);
        assertThat(tenant.value("builtin:service.keyRequest.count.total:splitBy():value", method))
                .isEqualTo(2);
        assertThat(tenant.value(
                        "builtin:service.keyRequest.count.total:splitBy():value",
                        "type(\"SERVICE_METHOD\"),tag(\"[CONTEXTLESS]DeploymentGroup:Staging\")"))
                .isNaN();
    }

    @Test
    void measuresPageLoadsInMilliseconds() {
        tenant.request("Staging", "/", 200, 12_500);
        tenant.advance(Duration.ofSeconds(2));
        String application = "type(\"APPLICATION\"),tag(\"[CONTEXTLESS]DeploymentGroup:Staging\")";

        assertThat(tenant.value("builtin:apps.web.actionDuration.load.browser:splitBy():avg", application))
                .isEqualTo(12.5);
        assertThat(tenant.value("builtin:apps.web.actionCount.load.browser:splitBy():value", application))
                .isEqualTo(1);
    }

    @Test
    void countsExactlyTheSlotsThatTouchTheWindow() {
        // Given a request in each of five seconds
        for (int i = 0; i < 5; i++) {
            tenant.request("Staging", "/", 200, 1000);
            tenant.advance(Duration.ofSeconds(1));
        }

        // When a window begins in the middle of the second slot and ends in the middle of the third
        long now = tenant.clock.instant().toEpochMilli();
        JsonNode answer = MonitorUnderTest.json(tenant.get("/api/v2/metrics/query?metricSelector="
                + MonitorUnderTest.encode("builtin:service.requestCount.total:splitBy():value")
                + "&resolution=Inf&from=" + (now - 3500) + "&to=" + (now - 2500)));

        // Then both are included whole
        assertThat(answer.at("/result/0/data/0/values/0").asDouble()).isEqualTo(2);
        assertThat(answer.path("resolution").asText()).isEqualTo("Inf");
        assertThat(answer.path("nextPageKey").isNull()).isTrue();
    }

    @Test
    void showsOnePointPerSlotWithItsEndAndNullInGaps() {
        tenant.request("Staging", "/", 200, 1000);
        tenant.advance(Duration.ofSeconds(2));
        tenant.request("Staging", "/", 200, 3000);
        tenant.advance(Duration.ofSeconds(1));

        JsonNode series = tenant.query("builtin:service.response.time:splitBy():avg", STAGING, "1s", 3, 0)
                .at("/result/0/data/0");

        long now = tenant.clock.instant().toEpochMilli();
        assertThat(series.path("values").toString()).isEqualTo("[1000.0,null,3000.0]");
        assertThat(series.path("timestamps").toString())
                .isEqualTo("[" + (now - 2000) + "," + (now - 1000) + "," + now + "]");
    }

    @Test
    void foldBehindAnAggregationSumsTheSlots() {
        // Given two slots with a failure rate of 100 % each
        tenant.request("Staging", "/", 500, 1000);
        tenant.advance(Duration.ofSeconds(1));
        tenant.request("Staging", "/", 500, 1000);
        tenant.advance(Duration.ofSeconds(1));

        // When it is folded the wrong and the right way
        JsonNode wrong = tenant.query("builtin:service.errors.total.rate:splitBy():avg:fold", STAGING, "1s", 2, 0);
        JsonNode right = tenant.query("builtin:service.errors.total.rate:splitBy():fold(avg)", STAGING, "1s", 2, 0);

        // Then the wrong one is above 100 %
        assertThat(wrong.at("/result/0/data/0/values").toString()).isEqualTo("[200.0]");
        assertThat(right.at("/result/0/data/0/values").toString()).isEqualTo("[100.0]");
    }

    @Test
    void ratesAreThoseOfTheWholeWindow() {
        for (int i = 0; i < 10; i++) {
            tenant.request("Staging", "/", 200, 1000);
            tenant.advance(Duration.ofSeconds(1));
        }
        JsonNode answer =
                tenant.query("builtin:service.requestCount.total:splitBy():value:rate(1m)", STAGING, "Inf", 10, 0);
        assertThat(answer.at("/result/0/data/0/values/0").asDouble()).isEqualTo(60);
    }

    @Test
    void keepsServicesApartWithoutASplit() {
        tenant.request("Staging", "/", 200, 1000);
        tenant.request("Production", "/", 200, 3000);
        tenant.advance(Duration.ofSeconds(2));

        JsonNode data = tenant.query("builtin:service.response.time:avg", "type(\"SERVICE\")", "Inf", 10, 0)
                .at("/result/0/data");

        assertThat(data).hasSize(2);
        assertThat(data.at("/0/dimensionMap/dt.entity.service").asText()).startsWith("SERVICE-");
    }

    @Test
    void answersUpToTenMetricsInTheOrderOfTheSelector() {
        tenant.request("Staging", "/", 200, 1000);
        tenant.advance(Duration.ofSeconds(2));

        JsonNode result = tenant.query(
                        "builtin:service.response.time:splitBy():avg,builtin:service.errors.(total,server).rate:splitBy():avg",
                        STAGING,
                        "Inf",
                        10,
                        0)
                .path("result");

        assertThat(result.findValuesAsText("metricId"))
                .containsExactly(
                        "builtin:service.response.time:splitBy():avg",
                        "builtin:service.errors.total.rate:splitBy():avg",
                        "builtin:service.errors.server.rate:splitBy():avg");
        String eleven = "builtin:service.response.time,".repeat(10) + "builtin:service.response.time";
        assertThat(tenant.get("/api/v2/metrics/query?metricSelector=" + eleven).statusCode())
                .isEqualTo(400);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "builtin:service.response.time:median",
                "builtin:service.response.time:percentile(101)",
                "builtin:service.response.time:splitBy(",
                "builtin:service.response.time:filter(eq(\"a\",\"b\"))",
                "builtin:service.response.time + 1",
                "builtin:service.errors.total.rate:max",
                "builtin:service.response.time:rate(1m)",
            })
    void refusesWhatItCannotRead(String selector) {
        JsonNode error = tenant.query(selector, STAGING, "Inf", 10, 0).path("error");
        assertThat(error.path("code").asInt()).isEqualTo(400);
        assertThat(error.path("message").asText()).isNotBlank();
    }

    @Test
    void refusesAFilterThatItWouldHaveToIgnore() {
        assertThat(tenant.get("/api/v2/metrics/query?metricSelector=builtin:service.response.time&mzSelector=mzId(1)")
                        .statusCode())
                .isEqualTo(400);
    }

    @Test
    void knowsNoOtherMetricKeys() {
        JsonNode error = tenant.query("builtin:service.nothing:splitBy()", STAGING, "Inf", 10, 0)
                .path("error");
        assertThat(error.path("code").asInt()).isEqualTo(404);
        assertThat(tenant.get("/api/v2/metrics/builtin:service.nothing").statusCode())
                .isEqualTo(404);
    }

    @Test
    void warnsOfAnUnknownDimension() {
        tenant.request("Staging", "/", 200, 1000);
        tenant.advance(Duration.ofSeconds(2));
        JsonNode result = tenant.query(
                        "builtin:service.response.time:splitBy(\"dt.entity.services\"):avg", STAGING, "Inf", 10, 0)
                .at("/result/0");
        assertThat(result.path("data")).isEmpty();
        assertThat(result.at("/warnings/0").asText()).contains("the metric has no such key");
    }

    @Test
    void describesAMetricAndListsThem() {
        JsonNode descriptor = MonitorUnderTest.json(tenant.get("/api/v2/metrics/builtin:service.response.time"));
        assertThat(descriptor.path("unit").asText()).isEqualTo("MicroSecond");
        assertThat(descriptor.path("resolutionInfSupported").asBoolean()).isTrue();
        assertThat(MonitorUnderTest.json(tenant.get("/api/v2/metrics?pageSize=1"))
                        .path("metrics"))
                .hasSize(1);
    }

    @Test
    void measuresTheCpuOfHostAndProcess() {
        // Given a process that serves the environment: this one
        tenant.request("Staging", "/", 200, 1000);
        tenant.monitor.recorder().process("Staging", ProcessHandle.current().pid());

        // When two readings were taken
        tenant.monitor.measureCpu();
        tenant.monitor.measureCpu();
        tenant.advance(Duration.ofSeconds(2));

        // Then there is a percentage
        assertThat(tenant.value(
                        "builtin:tech.generic.cpu.usage:splitBy():avg",
                        "type(\"PROCESS_GROUP_INSTANCE\"),tag(\"[CONTEXTLESS]DeploymentGroup:Staging\")"))
                .isBetween(0.0, 100.0);
        assertThat(tenant.value(
                        "builtin:host.cpu.usage:splitBy():avg",
                        "type(\"HOST\"),tag(\"[CONTEXTLESS]DeploymentGroup:Staging\")"))
                .isBetween(0.0, 100.0);
    }
}
