package io.unbreakable.systemtest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.FieldSource;

@Order(1) // while build 1 runs everywhere, with its load
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
        request.keySet().removeAll(List.of("from", "to"));
        request.put("wait", "5s");

        String id = system.frontDoor().ask(request);
        assertThat(system.frontDoor().ask(request)).isEqualTo(id);

        Run run = system.report().awaitVerdict(id);
        assertThat(run.verdict()).as(run.toString()).isEqualTo("pass");
        assertThat(run.decision()).isNull();
        assertThat(system.report().count("nightly", "nightly-42")).isEqualTo(1);
        system.report().get("/validations/{id}", id).statusCode(200).body(containsString("nightly-42"));
    }

    @ParameterizedTest(name = "{0}")
    @FieldSource("BROKEN")
    void aMonspecThatCannotBeUsedIsInconclusiveAndSaysWhy(
            String name, String monspec, String comparison, String sentence) {
        String id = system.frontDoor().ask(request("broken-" + name, comparison, monspec));

        Run run = system.report().awaitVerdict(id);
        assertThat(run.verdict()).isEqualTo("inconclusive");
        assertThat(run.reason()).isEqualTo("brokenSpecification");
        assertThat(run.sentence()).contains(sentence);
        system.report().get("/validations/{id}", id).statusCode(200).body(containsString("monspec cannot be used"));
    }

    @Test
    void aMetricThatDynatraceDoesNotKnowIsInconclusiveAndNamed() {
        system.firstRelease();

        String id = system.frontDoor()
                .ask(request("unknown-metric", "StagingToProduction", Monspecs.withAMetricThatDynatraceDoesNotKnow()));

        Run run = system.report().awaitVerdict(id);
        assertThat(run.verdict()).as(run.toString()).isEqualTo("inconclusive");
        assertThat(run.reason()).isEqualTo("unknownMetric");
        assertThat(run.sentence()).contains("builtin:service.happiness");
    }

    private Map<String, Object> request(String id, String comparison, String monspec) {
        return system.frontDoor().validation(id, "Staging", comparison, monspec);
    }
}
