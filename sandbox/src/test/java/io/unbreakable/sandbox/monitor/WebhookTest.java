package io.unbreakable.sandbox.monitor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Test;

class WebhookTest {

    private static MonitorUnderTest tenant(Receiver receiver, Traps traps) {
        return MonitorUnderTest.with(MonitorUnderTest.seconds().withTraps(traps).withWebhook(receiver.settings()));
    }

    private static void openAndClose(MonitorUnderTest tenant) {
        Traffics traffic = new Traffics(tenant);
        traffic.seconds(60, 90_000, 0);
        traffic.seconds(12, 90_000, 2);
        traffic.seconds(30, 90_000, 0);
    }

    @Test
    void announcesAProblemWhenItOpensAndWhenItCloses() {
        try (Receiver receiver = new Receiver(0);
                MonitorUnderTest tenant = tenant(receiver, Traps.none())) {
            // When a problem opens and closes
            openAndClose(tenant);
            await().until(() -> receiver.requests.size() == 2);

            // Then both were told, with the header and the details of the v2 API
            assertThat(receiver.states()).containsExactly("OPEN", "RESOLVED");
            assertThat(receiver.requests.get(0).header("Authorization")).isEqualTo("Bearer hook");
            JsonNode open = Receiver.json(receiver.requests.get(0));
            assertThat(open.path("PID").asText())
                    .isEqualTo(open.at("/ProblemDetails/problemId").asText());
            assertThat(open.at("/ProblemDetails/endTime").asLong()).isEqualTo(-1);
            assertThat(open.at("/ProblemDetails/evidenceDetails/totalCount").asInt())
                    .isPositive();
            assertThat(open.at("/ImpactedEntities/0/type").asText()).isEqualTo("SERVICE");
            assertThat(open.path("Tags").asText()).isEqualTo("DeploymentGroup:Production");
        }
    }

    @Test
    void triesAgainWhenTheReceiverIsNotReady() {
        try (Receiver receiver = new Receiver(1);
                MonitorUnderTest tenant = tenant(receiver, Traps.none())) {
            openAndClose(tenant);
            await().untilAsserted(() -> assertThat(receiver.states()).containsExactly("OPEN", "RESOLVED"));
        }
    }

    @Test
    void trapDuplicateWebhook() {
        try (Receiver receiver = new Receiver(0);
                MonitorUnderTest tenant = tenant(receiver, Traps.none().with(new Traps.Webhooks(true, false, false)))) {
            openAndClose(tenant);
            await().untilAsserted(() ->
                    assertThat(receiver.states()).containsExactly("OPEN", "OPEN", "RESOLVED", "RESOLVED"));
        }
    }

    @Test
    void trapStaleOpenWebhook() {
        try (Receiver receiver = new Receiver(0);
                MonitorUnderTest tenant = tenant(receiver, Traps.none().with(new Traps.Webhooks(false, true, false)))) {
            openAndClose(tenant);
            await().untilAsserted(() -> assertThat(receiver.states()).containsExactly("OPEN", "RESOLVED", "OPEN"));
        }
    }

    @Test
    void trapResolvedBeforeOpen() {
        try (Receiver receiver = new Receiver(0);
                MonitorUnderTest tenant = tenant(receiver, Traps.none().with(new Traps.Webhooks(false, false, true)))) {
            openAndClose(tenant);
            await().untilAsserted(() -> assertThat(receiver.states()).containsExactly("RESOLVED", "OPEN"));
        }
    }

    @Test
    void trapTestNotification() {
        try (Receiver receiver = new Receiver(0);
                MonitorUnderTest tenant = tenant(receiver, Traps.none())) {
            tenant.monitor.sendTestNotification();
            await().until(() -> receiver.requests.size() == 1);

            JsonNode test = Receiver.json(receiver.requests.get(0));
            assertThat(test.path("PID").asText()).isEqualTo("99999");
            assertThat(test.path("State").asText()).isEqualTo("OPEN");
            assertThat(test.toString()).contains("XXXXXXXXXXXXX");
        }
    }
}
