package io.unbreakable.systemtest;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;

import io.unbreakable.sandbox.pipeline.SamplePipeline;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.FieldSource;
import software.amazon.awssdk.core.sync.RequestBody;

@Order(1) // while build 1 runs everywhere, with its load
@ExtendWith(WholeSystem.class)
@TestInstance(Lifecycle.PER_CLASS)
class ToolRequestTest {
    @SuppressWarnings("UnusedVariable") // by name, in the test that takes its cases from here
    private static final List<Arguments> BROKEN = List.of(
            Arguments.of("syntax", Monspecs.withASyntaxError(), "StagingToProduction", "JSON"),
            Arguments.of("comparison", Monspecs.quick(), "StagingToNowhere", "no comparison StagingToNowhere"),
            Arguments.of("metric", Monspecs.withAnUnknownMetric(), "StagingToProduction", "service.happiness"),
            Arguments.of("tag", Monspecs.withATagThatCannotBeQuoted(), "StagingToProduction", "contains a quote"));

    private final RunningSystem system;
    private final Map<String, Map<String, Object>> requests = new HashMap<>();
    private final Trap trap = new Trap();

    ToolRequestTest(RunningSystem system) {
        this.system = system;
    }

    /** All at once: each takes its time, and none waits for another. */
    @BeforeAll
    void askForAll() {
        system.firstRelease();
        Map<String, Object> nightly = request("nightly-42", "StagingToProduction", Monspecs.quick());
        nightly.keySet().removeAll(List.of("from", "to"));
        nightly.put("wait", "4s");
        request("unknown-metric", "StagingToProduction", Monspecs.withAMetricThatDynatraceDoesNotKnow());
        Map<String, Object> backwards = request("backwards", "StagingToProduction", Monspecs.quick());
        backwards.put("to", backwards.get("from"));
        BROKEN.stream()
                .map(Arguments::get)
                .forEach(broken -> request("broken-" + broken[0], "" + broken[2], "" + broken[1]));
        request("bomb", "StagingToProduction", bomb());
        request("address-url", "StagingToProduction", "http://" + trap.address() + "/monspec.json");
        request("address-bucket", "StagingToProduction", "s3://" + trap.address() + "/monspec.json");
        request(
                "address-key",
                "StagingToProduction",
                "s3://unbreakable-source/../../" + trap.address() + "/monspec.json");
        request(
                "address-schema",
                "StagingToProduction",
                Monspecs.quick().replace("../schema/monspec.schema.json", "http://" + trap.address() + "/schema.json"));
        Map<String, Object> hostile = request("hostile", "StagingToProduction" + Hostile.MORE, Monspecs.quick());
        hostile.replaceAll((field, text) ->
                List.of("pipeline", "execution", "environment").contains(field) ? text + Hostile.MORE : text);
        requests.values().forEach(system.frontDoor()::ask);
    }

    @AfterAll
    void closeTrap() {
        trap.close();
    }

    @Test
    void anotherToolGetsItsVerdictOnceForOneRequestId() {
        String id = system.frontDoor().ask(asked("nightly-42"));

        Run run = system.report().awaitVerdict(id);
        assertThat(run.verdict()).as(run.toString()).isEqualTo("pass");
        assertThat(run.decision()).isNull();
        assertThat(system.report().count("nightly", "nightly-42")).isEqualTo(1);
        system.report().get("/validations/{id}", id).statusCode(200).body(containsString("nightly-42"));
    }

    /** Wherever a request or a monspec names an address, nobody connects to it. */
    @Test
    void noRequestMakesAServiceCallAnAddress() {
        for (String address : List.of("url", "bucket", "key")) {
            Run run = system.report().awaitVerdict("request-address-" + address);

            assertThat(run.verdict()).as(run.toString()).isEqualTo("inconclusive");
            assertThat(run.reason()).isEqualTo("brokenSpecification");
        }
        assertThat(system.report().awaitVerdict("request-address-schema").verdict())
                .isEqualTo("pass");
        assertThat(trap.callers()).isEmpty();
    }

    @Test
    void whateverAToolNamesIsShownAndDoesNothing() {
        Run run = system.report().awaitVerdict("request-hostile");

        assertThat(run.verdict()).as(run.toString()).isEqualTo("inconclusive");
        Hostile.assertHarmless(system.report()
                .get("/validations/{id}", run.id())
                .statusCode(200)
                .extract()
                .asString());
    }

    @Test
    void aZipBombIsNotUnpacked() {
        Run run = system.report().awaitVerdict("request-bomb");

        assertThat(run.verdict()).as(run.toString()).isEqualTo("inconclusive");
        assertThat(run.reason()).isEqualTo("brokenSpecification");
        assertThat(run.sentence()).contains("the entry is larger than 1000000 bytes");
    }

    @ParameterizedTest(name = "{0}")
    @FieldSource("BROKEN")
    void aMonspecThatCannotBeUsedIsInconclusiveAndSaysWhy(
            String name, String monspec, String comparison, String sentence) {
        assertThat(asked("broken-" + name)).containsEntry("monspec", monspec).containsEntry("comparison", comparison);

        Run run = system.report().awaitVerdict("request-broken-" + name);

        assertThat(run.verdict()).isEqualTo("inconclusive");
        assertThat(run.reason()).isEqualTo("brokenSpecification");
        assertThat(run.sentence()).contains(sentence);
        system.report()
                .get("/validations/{id}", run.id())
                .statusCode(200)
                .body(containsString("the request cannot be used"));
    }

    @Test
    void aWindowThatEndsBeforeItBeginsIsInconclusiveAndSaysWhy() {
        Run run = system.report().awaitVerdict("request-backwards");

        assertThat(run.verdict()).as(run.toString()).isEqualTo("inconclusive");
        assertThat(run.sentence()).contains("before it has begun");
    }

    @Test
    void aMetricThatDynatraceDoesNotKnowIsInconclusiveAndNamed() {
        Run run = system.report().awaitVerdict("request-unknown-metric");

        assertThat(run.verdict()).as(run.toString()).isEqualTo("inconclusive");
        assertThat(run.reason()).isEqualTo("unknownMetric");
        assertThat(run.sentence()).contains("builtin:service.happiness");
    }

    private Map<String, Object> request(String id, String comparison, String monspec) {
        Map<String, Object> request = system.frontDoor().validation(id, "Staging", comparison, monspec);
        requests.put(id, request);
        return request;
    }

    /** Where a zip lies whose monspec is small when packed. */
    private String bomb() {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(packed)) {
            zip.putNextEntry(new ZipEntry("monspec.json"));
            zip.write(new byte[50_000_000]);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        var unused = system.sandbox()
                .cloud()
                .clients()
                .s3()
                .putObject(
                        object -> object.bucket(SamplePipeline.SOURCE_BUCKET).key("bomb.zip"),
                        RequestBody.fromBytes(packed.toByteArray()));
        return "s3://" + SamplePipeline.SOURCE_BUCKET + "/bomb.zip";
    }

    private Map<String, Object> asked(String id) {
        return requireNonNull(requests.get(id), id);
    }
}
