package io.unbreakable.report.http;

import static io.restassured.RestAssured.given;
import static io.restassured.RestAssured.when;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.unbreakable.contracts.StageTransition;
import io.unbreakable.contracts.TransitionDisabled;
import io.unbreakable.contracts.TransitionEnableRequested;
import io.unbreakable.contracts.TransitionEnabled;
import io.unbreakable.messaging.AwsTestResource;
import io.unbreakable.messaging.BusTap;
import io.unbreakable.messaging.EventPublisher;
import io.unbreakable.report.domain.TransitionDocument;
import io.unbreakable.report.store.Reports;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(AwsTestResource.class)
class TransitionTest {
    private static final Duration PATIENCE = Duration.ofSeconds(150);

    private final String pipeline = "shop-" + UUID.randomUUID();
    private final StageTransition transition =
            new StageTransition("arn:aws:codepipeline:eu-west-1:111122223333:" + pipeline, pipeline, "Production");

    @Inject
    Reports reports;

    @Inject
    EventPublisher publisher;

    @BeforeEach
    void aRemediationDisablesIt() {
        publisher.publish(new TransitionDisabled(
                transition, "Production", "Shop/Production/d-1", "Unbreakable took d-1 back", Instant.now()));
        await().atMost(PATIENCE).until(this::isListed);
    }

    @Test
    void listsItUntilItIsEnabledAgain() {
        when().get("/remediations")
                .then()
                .body(containsString(pipeline + ": into Production"))
                .body(containsString("Unbreakable took d-1 back"));

        Instant now = Instant.now();
        publisher.publish(new TransitionEnabled(transition, "jane.doe", now, now));

        await().atMost(PATIENCE).until(() -> !isListed());
        when().get("/remediations").then().body(not(containsString(pipeline)));
    }

    @Test
    void asksForItToBeEnabledWhenAPersonPressesTheButton() {
        try (BusTap tap = BusTap.open()) {
            press(transition.key(), "same-origin").statusCode(303).header("Location", endsWith("/remediations"));

            TransitionEnableRequested wish = tap.awaitEvent(
                            TransitionEnableRequested.class,
                            event -> event.transition().equals(transition))
                    .data();
            assertThat(wish.requestedBy()).isEqualTo("jane.doe");
        }
        when().get("/remediations").then().body(containsString("to be enabled, said jane.doe"));
    }

    @Test
    void refusesAForeignPageAndWhatNobodyDisabled() {
        press(transition.key(), "cross-site").statusCode(403);
        press("arn:nothing/Production", "same-origin").statusCode(400).body("error", containsString("transition"));

        assertThat(reports.disabledTransitions())
                .filteredOn(document -> document.transition().equals(transition))
                .extracting(TransitionDocument::wish)
                .containsOnlyNulls();
    }

    private boolean isListed() {
        return reports.disabledTransitions().stream()
                .anyMatch(document -> document.transition().equals(transition));
    }

    private static ValidatableResponse press(String key, String site) {
        return given().redirects()
                .follow(false)
                .header("X-Forwarded-User", "jane.doe")
                .header("Sec-Fetch-Site", site)
                .formParam("transition", key)
                .post("/api/v1/transitions/enable")
                .then();
    }
}
