package io.unbreakable.messaging;

import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.containing;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.wireMockConfig;
import static io.unbreakable.messaging.Probe.arrived;
import static io.unbreakable.messaging.Probe.times;
import static io.unbreakable.messaging.Probe.unique;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.github.tomakehurst.wiremock.client.MappingBuilder;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import com.github.tomakehurst.wiremock.stubbing.Scenario;
import com.github.tomakehurst.wiremock.stubbing.StubMapping;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusMock;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.unbreakable.contracts.EventJson;
import io.unbreakable.messaging.Probe.Announce;
import jakarta.inject.Inject;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.services.eventbridge.EventBridgeClient;

/** A bus that refuses some entries: in front of the real one stands a server that answers in its place when told to. */
@QuarkusTest
@QuarkusTestResource(AwsTestResource.class)
@TestProfile(TestSettings.class)
class PublishingTest {
    private static final Duration PATIENCE = Duration.ofSeconds(150);
    private static final String TAKEN = "{\"EventId\":\"11111111-2222-4333-8444-555555555555\"}";
    private static final String REFUSED = "{\"ErrorCode\":\"ThrottlingException\",\"ErrorMessage\":\"Rate exceeded\"}";

    @RegisterExtension
    static final WireMockExtension FRONT = WireMockExtension.newInstance()
            .options(wireMockConfig().dynamicPort().bindAddress("127.0.0.1"))
            .build();

    @Inject
    Later later;

    @Inject
    EventPublisher publisher;

    @Inject
    EventBridgeClient bus;

    private EventBridgeClient client;

    @BeforeEach
    void standInFront() {
        FRONT.stubFor(any(anyUrl())
                .atPriority(10)
                .willReturn(
                        new ResponseDefinitionBuilder().proxiedFrom(System.getProperty("aws.endpointUrlEventBridge"))));
        client = EventBridgeClient.builder()
                .endpointOverride(URI.create(FRONT.baseUrl()))
                .httpClientBuilder(UrlConnectionHttpClient.builder())
                .build();
        QuarkusMock.installMockForInstance(client, bus);
    }

    @AfterEach
    void stepAside() {
        client.close();
    }

    @Test
    void whatTheBusRefusesOnceIsPutAgainAndNothingElse() {
        String name = unique("refused-once");
        FRONT.stubFor(putOf(name)
                .inScenario(name)
                .whenScenarioStateIs(Scenario.STARTED)
                .willSetStateTo("in order again")
                .willReturn(okJson(answer(1, TAKEN, REFUSED, TAKEN))));

        publisher.publish(List.of(Probe.event(name + "-1"), Probe.event(name + "-2"), Probe.event(name + "-3")));

        assertThat(puts(name)).containsExactly(List.of(name + "-1", name + "-2", name + "-3"), List.of(name + "-2"));
        await().atMost(PATIENCE).until(() -> arrived(name + "-2") == 1);
        assertThat(arrived(name + "-1") + arrived(name + "-3")).isZero(); // the first put did not reach the real bus
    }

    @Test
    void whatTheBusKeepsRefusingIsThrownAfterTheLastAttempt() {
        String name = unique("refused");
        FRONT.stubFor(putOf(name)
                .inScenario(name)
                .whenScenarioStateIs(Scenario.STARTED)
                .willSetStateTo("half of it is taken")
                .willReturn(okJson(answer(1, TAKEN, REFUSED))));
        FRONT.stubFor(putOf(name)
                .inScenario(name)
                .whenScenarioStateIs("half of it is taken")
                .willReturn(okJson(answer(1, REFUSED))));

        assertThatThrownBy(() -> publisher.publish(List.of(Probe.event(name + "-1"), Probe.event(name + "-2"))))
                .isInstanceOf(PublishingFailedException.class)
                .hasMessage("1 of 2 events not taken: ThrottlingException: Rate exceeded");

        List<String> again = List.of(name + "-2");
        assertThat(puts(name)).containsExactly(List.of(name + "-1", name + "-2"), again, again, again);
    }

    @Test
    void aMessageWhoseEventTheBusRefusesComesBackUntilItIsTaken() {
        String name = unique("announced");
        StubMapping refusal = FRONT.stubFor(putOf(name).willReturn(okJson(answer(1, REFUSED))));

        later.in(Duration.ZERO, new Announce(name));

        await().atMost(PATIENCE).until(() -> times(name) >= 2);
        assertThat(arrived(name)).isZero();
        FRONT.removeStub(refusal);
        await().atMost(PATIENCE).until(() -> arrived(name) == 1);
    }

    private static MappingBuilder putOf(String name) {
        return post(anyUrl()).atPriority(1).withRequestBody(containing(name));
    }

    private static String answer(int failed, String... entries) {
        return "{\"FailedEntryCount\":%d,\"Entries\":[%s]}".formatted(failed, String.join(",", entries));
    }

    /** The names of the events in each call that the bus got, in the order of the calls. */
    private List<List<String>> puts(String name) {
        return FRONT.findAll(postRequestedFor(anyUrl()).withRequestBody(containing(name))).stream()
                .map(request -> EventJson.read(request.getBodyAsString(), JsonNode.class)
                        .path("Entries"))
                .map(entries -> StreamSupport.stream(entries.spliterator(), false)
                        .map(entry -> EventJson.read(entry.path("Detail").asText(), JsonNode.class))
                        .map(detail -> detail.path("data").path("environment").asText())
                        .toList())
                .toList();
    }
}
