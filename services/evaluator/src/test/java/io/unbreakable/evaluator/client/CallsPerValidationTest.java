package io.unbreakable.evaluator.client;

import static com.github.tomakehurst.wiremock.client.WireMock.anyRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.containing;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.getRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.unbreakable.dynatrace.DynatraceClient;
import io.unbreakable.evaluator.Configs;
import io.unbreakable.evaluator.domain.Dues;
import io.unbreakable.evaluator.domain.Measured;
import io.unbreakable.evaluator.domain.Sides;
import io.unbreakable.monspec.criteria.IntervalMode;
import io.unbreakable.monspec.judge.Measurement;
import io.unbreakable.monspec.plan.MeasurementPlan;
import io.unbreakable.monspec.plan.Planner;
import io.unbreakable.monspec.plan.Planning;
import io.unbreakable.monspec.spec.MonspecReader;
import io.unbreakable.monspec.spec.Reading;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Collections;
import java.util.Iterator;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What one validation costs in calls, with the tutorial's own file, for which its own tool needed ten. */
class CallsPerValidationTest {
    private static final String METRICS = "/api/v2/metrics/query";

    @RegisterExtension
    static final WireMockExtension DYNATRACE = WireMockExtension.newInstance()
            .options(WireMockConfiguration.wireMockConfig().dynamicPort().bindAddress("127.0.0.1"))
            .build();

    private final MeasureRelease source = new MeasureRelease(
            new DynatraceAnswers(
                    new DynatraceClient(URI.create(DYNATRACE.baseUrl()), () -> "token", Duration.ofSeconds(20)),
                    Configs.defaults(),
                    new SimpleMeterRegistry(),
                    InstantSource.system()),
            Configs.defaults());

    @BeforeEach
    void everyMetricHasAValue() {
        answersMetrics("SERVICE_METHOD", 3);
        answersMetrics("SERVICE", 4);
        DYNATRACE.stubFor(get(urlPathEqualTo("/api/v2/entities"))
                .willReturn(okJson("{\"entities\":[{\"entityId\":\"SERVICE-1\"}]}")));
    }

    private static void answersMetrics(String type, int count) {
        String one = "{\"data\":[{\"dimensionMap\":{},\"timestamps\":[%d],\"values\":[7]}]}"
                .formatted(Dues.END.toEpochMilli());
        DYNATRACE.stubFor(get(urlPathEqualTo(METRICS))
                .withQueryParam("entitySelector", containing("type(\"" + type + "\")"))
                .atPriority(type.length() > 7 ? 1 : 2)
                .willReturn(okJson("{\"result\":[" + String.join(",", Collections.nCopies(count, one)) + "]}")));
    }

    private static JsonNode sample() throws IOException {
        return new ObjectMapper()
                .readTree(Files.readString(Path.of("../../monspec/src/test/resources/ancestor/ancestor.json")));
    }

    /** The sample without its service methods and its Smartscape relations. */
    private static JsonNode plainSample() throws IOException {
        var sample = sample();
        var service = (ObjectNode) sample.path("SampleJSonService");
        service.remove("servicemethods");
        for (Iterator<JsonNode> signature = service.path("perfsignature").iterator(); signature.hasNext(); ) {
            if (signature.next().has("smartscape")) {
                signature.remove();
            }
        }
        return sample;
    }

    private static MeasurementPlan plan(JsonNode sample) {
        var read = (Reading.Read) MonspecReader.read(sample.toString());
        return ((Planning.Planned) Planner.plan(read.monspec(), "StagingToProduction")).plan();
    }

    private Measured.Answered measured(MeasurementPlan plan) {
        var measured = source.measure(plan, new Sides(Dues.WINDOW, Dues.WINDOW, null));
        assertThat(measured).isInstanceOf(Measured.Answered.class);
        return (Measured.Answered) measured;
    }

    private static int calls() {
        return DYNATRACE.findAll(anyRequestedFor(anyUrl())).size();
    }

    @Test
    void theSampleWithoutServiceMethodsAndSmartscapeCostsOneCallPerSide() throws IOException {
        var plan = plan(plainSample());

        var measured = measured(plan);

        assertThat(plan.objectives()).hasSize(4);
        assertThat(measured.candidate().byObjective(plan, plan.candidate())).hasSize(4);
        assertThat(calls()).isEqualTo(2);
    }

    /** The failure rate is two counts, and all of it fits into one call. */
    @Test
    void intervalModeCostsOneCallPerSideAsWell() throws IOException {
        answersMetrics("SERVICE", 5);
        var plan = Dues.sampled(plan(plainSample()), IntervalMode.USUAL);

        var measured = measured(plan);

        assertThat(measured.candidate().byObjective(plan, plan.candidate()).values())
                .hasSize(4)
                .allMatch(found -> found instanceof Measurement.Samples || found instanceof Measurement.Failures);
        DYNATRACE.verify(2, getRequestedFor(urlPathEqualTo(METRICS)).withQueryParam("resolution", equalTo("1m")));
        assertThat(calls()).isEqualTo(2);
    }

    /** Fixed limits are about the release alone, over its whole window. */
    @Test
    void fixedLimitsInIntervalModeCostOneMoreCall() throws IOException {
        var sample = plainSample();
        sample.path("SampleJSonService").path("perfsignature").forEach(entry -> {
            if (entry.path("aggregate").asText().equals("p90")) {
                ((ObjectNode) entry).putArray("pass").add("<=+10%&<5000000");
            }
        });
        answersMetrics("SERVICE", 5);
        DYNATRACE.stubFor(get(urlPathEqualTo(METRICS))
                .withQueryParam("resolution", equalTo("Inf"))
                .atPriority(1)
                .willReturn(
                        okJson("{\"result\":[{\"data\":[{\"dimensionMap\":{},\"timestamps\":[1],\"values\":[7]}]}]}")));
        var plan = Dues.sampled(plan(sample), IntervalMode.USUAL);

        var measured = measured(plan);

        assertThat(measured.candidate().byObjective(plan, plan.candidate()).values())
                .hasSize(4)
                .allMatch(found -> found instanceof Measurement.Samples || found instanceof Measurement.Failures);
        assertThat(calls()).isEqualTo(3);
    }

    @Test
    void theWholeSampleCostsOneMorePerSideForTheMethodAndOneForAllRelations() throws IOException {
        var plan = plan(sample());

        var measured = measured(plan);

        assertThat(measured.candidate().byObjective(plan, plan.candidate())).hasSize(9);
        assertThat(DYNATRACE.findAll(getRequestedFor(urlPathEqualTo(METRICS)))).hasSize(4);
        assertThat(calls()).isEqualTo(6);
    }
}
