package io.unbreakable.report.http;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.containing;
import static com.github.tomakehurst.wiremock.client.WireMock.matching;
import static com.github.tomakehurst.wiremock.client.WireMock.matchingJsonPath;
import static com.github.tomakehurst.wiremock.client.WireMock.notMatching;
import static com.github.tomakehurst.wiremock.client.WireMock.ok;
import static com.github.tomakehurst.wiremock.client.WireMock.okXml;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.github.tomakehurst.wiremock.client.WireMock;
import com.github.tomakehurst.wiremock.verification.LoggedRequest;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.quarkus.test.oidc.server.OidcWiremockTestResource;
import io.unbreakable.messaging.AwsTestResource;
import io.unbreakable.messaging.EventPublisher;
import io.unbreakable.report.Story;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;

/** Runs with the settings of {@link SignInTest}, which it shares a start with: programs inside need no sign-in. */
@QuarkusTest
@QuarkusTestResource(AwsTestResource.class)
@QuarkusTestResource(OidcWiremockTestResource.class)
@TestProfile(SignInTest.SignIn.class)
class NotificationsTest {
    private static final String TAKEN = "<PublishResponse xmlns=\"http://sns.amazonaws.com/doc/2010-03-31/\">"
            + "<PublishResult><MessageId>1</MessageId></PublishResult></PublishResponse>";

    /** A build named by somebody who would like to write another header, line or element. */
    private final Story story = new Story(
            "told",
            UUID.randomUUID().toString(),
            "Build 2\r\nBcc: all@example.org\u202E<b>\uD83D\uDE42\"," + "long ".repeat(100),
            Instant.now());

    @Inject
    EventPublisher publisher;

    @Test
    void tellsTopicAndWebhookOfAFinalVerdictAgainUntilTheyTakeIt() throws Exception {
        WireMock listener = new WireMock(Integer.getInteger(SignInTest.SignIn.LISTENER));
        listener.register(post(urlEqualTo("/hook"))
                .inScenario("hook")
                .whenScenarioStateIs("Started")
                .willReturn(aResponse().withStatus(503))
                .willSetStateTo("back"));
        listener.register(post(urlEqualTo("/hook"))
                .inScenario("hook")
                .whenScenarioStateIs("back")
                .willReturn(ok()));
        listener.register(post(urlEqualTo("/")).willReturn(okXml(TAKEN)));

        publisher.publish(List.of(story.evaluated(1, false, Story.failed()), story.evaluated(2, true, Story.failed())));

        String id = "validation.evaluated/" + story.validationId() + "/2/final";
        await().atMost(Duration.ofSeconds(90)).untilAsserted(() -> {
            listener.verifyThat(
                    2, postRequestedFor(urlEqualTo("/hook")).withRequestBody(matchingJsonPath("$.id", containing(id))));
            listener.verifyThat(
                    1,
                    postRequestedFor(urlEqualTo("/"))
                            .withRequestBody(containing("TopicArn=arn%3Aaws%3Asns"))
                            .withRequestBody(matching("(?s).*Subject=StagingGate\\+of\\+Build\\+2\\+Bcc[^&]*(&.*)?"))
                            .withRequestBody(notMatching("(?s).*Subject=[^&]*(%0D|%0A|%E2|%F0).*")));
        });
        LoggedRequest told =
                listener.find(postRequestedFor(urlEqualTo("/hook"))).getLast();
        assertThat(told.getBodyAsString())
                .contains("\"url\":\"http://localhost:8080/validations/" + story.validationId());
        assertThat(new ObjectMapper()
                        .readTree(told.getBodyAsString())
                        .path("title")
                        .asText())
                .startsWith("StagingGate of Build 2 Bcc: all@example.org\uFFFD<b>")
                .hasSize(200);
        assertThat(told.getHeader("X-Unbreakable-Signature"))
                .isEqualTo("sha256=" + hmac(told.getHeader("X-Unbreakable-Timestamp") + "." + told.getBodyAsString()));
        assertThat(listener.find(postRequestedFor(urlEqualTo("/hook"))))
                .allMatch(request -> request.getBodyAsString().contains(id));
    }

    private static String hmac(String text) throws Exception {
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec("top secret".getBytes(UTF_8), "HmacSHA256"));
        return HexFormat.of().formatHex(mac.doFinal(text.getBytes(UTF_8)));
    }
}
