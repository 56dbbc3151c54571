package io.unbreakable.systemtest;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.FieldSource;

@ExtendWith(WholeSystem.class)
class ToolRequestTest {
    @SuppressWarnings("UnusedVariable") // by name, in the test that takes its cases from here
    private static final List<Arguments> BROKEN = List.of(
            Arguments.of("syntax", Monspecs.withASyntaxError(), "StagingToProduction", "JSON"),
            Arguments.of("comparison", Monspecs.quick(), "StagingToNowhere", "no comparison StagingToNowhere"),
            Arguments.of("metric", Monspecs.withAnUnknownMetric(), "StagingToProduction", "service.happiness"),
            Arguments.of("tag", Monspecs.withATagThatCannotBeQuoted(), "StagingToProduction", "contains a quote"));

    private final RunningSystem system;

    ToolRequestTest(RunningSystem system) {
        this.system = system;
    }

    @Test
    void anotherToolGetsItsVerdictOnceForOneRequestId() {
        system.firstRelease();
        Map<String, Object> request = request("nightly-42", "StagingToProduction", Monspecs.quick());

        String id = ask(request);
        assertThat(ask(request)).isEqualTo(id);

        Run run = system.report().awaitVerdict(id);
        assertThat(run.verdict()).as(run.toString()).isEqualTo("pass");
        assertThat(run.decision()).isNull();
        assertThat(system.report().count("nightly", "nightly-42")).isEqualTo(1);
        system.report().get("/validations/{id}", id).statusCode(200).body(containsString("nightly-42"));
    }

    @ParameterizedTest
    @FieldSource("BROKEN")
    void aMonspecThatCannotBeUsedIsInconclusiveAndSaysWhy(
            String name, String monspec, String comparison, String sentence) {
        String id = ask(request("broken-" + name, comparison, monspec));

        Run run = system.report().awaitVerdict(id);
        assertThat(run.verdict()).isEqualTo("inconclusive");
        assertThat(run.reason()).isEqualTo("brokenSpecification");
        assertThat(run.sentence()).contains(sentence);
        system.report().get("/validations/{id}", id).statusCode(200).body(containsString("the monspec cannot be used"));
    }

    private String ask(Map<String, Object> request) {
        String id = "request-" + request.get("requestId");
        return requireNonNull(system.frontDoor()
                .post("/v1/validations", request)
                .statusCode(202)
                .header("Location", "/v1/validations/" + id)
                .body("id", equalTo(id))
                .extract()
                .path("id"));
    }

    private static Map<String, Object> request(String id, String comparison, String monspec) {
        Map<String, Object> request = new HashMap<>();
        request.put("requestId", id);
        request.put("pipeline", "nightly");
        request.put("execution", id);
        request.put("environment", "Staging");
        request.put("comparison", comparison);
        request.put("wait", "5s");
        request.put("monspec", monspec);
        return request;
    }
}
