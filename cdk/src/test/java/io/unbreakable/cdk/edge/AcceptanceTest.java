package io.unbreakable.cdk.edge;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.unbreakable.cdk.Installations;
import io.unbreakable.cdk.NeedsNode;
import io.unbreakable.contracts.EventJson;
import io.unbreakable.contracts.Topology;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What callers are answered, by the templates of an installation on a domain of one's own. */
@NeedsNode
class AcceptanceTest {
    private static final String REPORT = "https://gates.example.org";

    private final Exchange exchange = new Exchange();

    @ParameterizedTest
    @ValueSource(strings = {"build-7", "Shop_1.2.3", "8f14e45f-ceea-467f-a0e6-4a5d3f8e2b10"})
    void saysTheIdOfAValidationAndWhereItWillBe(String requestId) throws Exception {
        Map<String, String> call = exchange.call(request("validations"), body(requestId));
        String answer = exchange.answer(response("validations", "202"));

        assertThat(call).containsEntry("Action", "SendMessage").containsOnlyKeys("Action", "Version", "MessageBody");
        JsonNode message = EventJson.mapper().readTree(call.get("MessageBody"));
        assertThat(message.path("detail-type").asText()).isEqualTo(Topology.VALIDATION_REQUEST);
        assertThat(message.path("detail").path("requestId").asText()).isEqualTo(requestId);
        assertThat(answer).isEqualTo("{\"id\":\"request-" + requestId + "\"}");
        assertThat(exchange.headers())
                .containsExactly(Map.entry("Location", REPORT + "/api/v1/validations/request-" + requestId));
    }

    @Test
    void saysTheSameForTheSameRequest() {
        exchange.call(request("validations"), body("build-7"));
        Exchange again = new Exchange();
        again.call(request("validations"), body("build-7"));

        assertThat(again.answer(response("validations", "202")))
                .isEqualTo(exchange.answer(response("validations", "202")));
        assertThat(again.headers()).isEqualTo(exchange.headers());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a\\\",\\\"id\\\":\\\"b", "a\\r\\nSet-Cookie: b", "a\\n", "../a", "$context", "#end"})
    void repeatsNothingThatNoIdIsMadeOf(String requestId) {
        exchange.call(request("validations"), body(requestId));

        assertThat(exchange.answer(response("validations", "202"))).isEqualTo("{}");
        assertThat(exchange.headers()).isEmpty();
    }

    @Test
    void saysNothingWhereTheRequestIsNotKept() {
        assertThat(exchange.answer(response("validations", "202"))).isEqualTo("{}");
        assertThat(exchange.headers()).isEmpty();
    }

    @Test
    void saysNothingAboutAProblem() {
        exchange.call(request("problems"), "{\"PID\":\"1\",\"requestId\":\"build-7\"}");

        assertThat(exchange.answer(response("problems", "200"))).isEqualTo("{}");
        assertThat(exchange.headers()).isEmpty();
    }

    @Test
    void mayAnswerWithALocation() {
        assertThat(method("validations").path("MethodResponses").toString())
                .contains("\"method.response.header.Location\":true");
    }

    private static String body(String requestId) {
        return "{\"requestId\":\"" + requestId + "\",\"pipeline\":\"shop\"}";
    }

    private static String request(String path) {
        return template(method(path).path("Integration").path("RequestTemplates"));
    }

    private static String response(String path, String status) {
        JsonNode responses = method(path).path("Integration").path("IntegrationResponses");
        return StreamSupport.stream(responses.spliterator(), false)
                .filter(response -> response.path("StatusCode").asText().equals(status))
                .map(response -> template(response.path("ResponseTemplates")))
                .findFirst()
                .orElseThrow();
    }

    private static String template(JsonNode templates) {
        return templates.path("application/json").asText();
    }

    private static JsonNode method(String scope) {
        return Installations.own().template("Edge").all("AWS::ApiGateway::Method").stream()
                .filter(method -> method.path("AuthorizationScopes").toString().contains("/" + scope))
                .findFirst()
                .orElseThrow();
    }
}
