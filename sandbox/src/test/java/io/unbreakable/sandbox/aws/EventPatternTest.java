package io.unbreakable.sandbox.aws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import software.amazon.awssdk.services.eventbridge.EventBridgeClient;
import software.amazon.awssdk.services.eventbridge.model.InvalidEventPatternException;

/** Cases that were checked against the real EventBridge. */
class EventPatternTest {

    private static Sqs sqs;
    private static EventBridge bridge;
    private static EventBridgeClient client;

    @BeforeAll
    static void start() {
        sqs = new Sqs(0);
        bridge = new EventBridge(0, sqs.uri(), PutEventsTrap.none());
        client = Clients.eventBridge(bridge.uri());
    }

    @AfterAll
    static void stop() {
        client.close();
        bridge.close();
        sqs.close();
    }

    static Stream<Arguments> cases() throws IOException {
        var file = EventPatternTest.class.getResourceAsStream("/events/event-patterns.json");
        return StreamSupport.stream(
                        new ObjectMapper().readTree(file).path("cases").spliterator(), false)
                .map(c -> Arguments.of(c.path("name").asText(), c));
    }

    @Test
    void hasAllCases() throws IOException {
        assertThat(cases()).hasSize(77);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("cases")
    void agreesWithEventBridge(String name, JsonNode given) {
        String pattern = given.path("pattern").toString();
        String event = given.path("event").toString();

        if (given.path("expected").asText().equals("invalid")) {
            assertThatThrownBy(() -> test(pattern, event))
                    .isInstanceOf(InvalidEventPatternException.class)
                    .hasMessageContaining(given.path("awsError").path("Message").asText());
        } else {
            assertThat(test(pattern, event))
                    .isEqualTo(given.path("expected").asText().equals("match"));
        }
    }

    @Test
    void refusesWhatIsNotJson() {
        assertThatThrownBy(() -> test("{\"source\":", "{}")).isInstanceOf(InvalidEventPatternException.class);
    }

    private static boolean test(String pattern, String event) {
        return client.testEventPattern(r -> r.eventPattern(pattern).event(event))
                .result();
    }
}
