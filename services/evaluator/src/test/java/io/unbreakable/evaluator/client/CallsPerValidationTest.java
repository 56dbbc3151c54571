package io.unbreakable.evaluator.client;

import static com.github.tomakehurst.wiremock.client.WireMock.anyRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.containing;
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
import io.unbreakable.dynatrace.DynatraceClient;
import io.unbreakable.evaluator.Configs;
import io.unbreakable.evaluator.domain.Dues;
import io.unbreakable.evaluator.domain.Measured;
import io.unbreakable.evaluator.domain.Sides;
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

    private final MeasureRelease source = new MeasureRelease(new DynatraceAnswers(
            new DynatraceClient(URI.create(DYNATRACE.baseUrl()), () -> "token", Duration.ofSeconds(20)),
            Configs.defaults(),
            InstantSource.system()));

    @BeforeEach
    void everyMetricHasAValue() {
        answersMetrics("SERVICE_METHOD", 3);
        answersMetrics("SERVICE", 4);
        DYNATRACE.stubFor(get(urlPathEqualTo("/api/v2/entities"))
                .willReturn(okJson("{\"entities\":[{\"entityId\":\"SERVICE-1\"}]}")));
    }

    private static void answersMetrics(String type, int count) {
        String one = "{\"data\":[{\"dimensionMap\":{},\"timestamps\":[1],\"values\":[7]}]}";
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
        assertThat(measured.candidate().byObjective(plan.objectives(), plan.candidate()))
                .hasSize(4);
        assertThat(calls()).isEqualTo(2);
    }

    @Test
    void theWholeSampleCostsOneMorePerSideForTheMethodAndOneForAllRelations() throws IOException {
        var plan = plan(sample());

        var measured = measured(plan);

        assertThat(measured.candidate().byObjective(plan.objectives(), plan.candidate()))
                .hasSize(9);
        assertThat(DYNATRACE.findAll(getRequestedFor(urlPathEqualTo(METRICS)))).hasSize(4);
        assertThat(calls()).isEqualTo(6);
    }
}
