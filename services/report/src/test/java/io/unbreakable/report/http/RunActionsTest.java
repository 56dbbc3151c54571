package io.unbreakable.report.http;

import static io.restassured.RestAssured.given;
import static io.restassured.RestAssured.when;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.unbreakable.contracts.BaselinePinned;
import io.unbreakable.contracts.BaselineUnpinned;
import io.unbreakable.contracts.ReevaluationRequested;
import io.unbreakable.contracts.ValidationInvalidated;
import io.unbreakable.contracts.ValidationReevaluated;
import io.unbreakable.contracts.ValidationRequested;
import io.unbreakable.messaging.AwsTestResource;
import io.unbreakable.messaging.BusTap;
import io.unbreakable.monspec.criteria.RunAggregate;
import io.unbreakable.monspec.judge.BaselineSource;
import io.unbreakable.monspec.judge.Judgement;
import io.unbreakable.monspec.judge.Reason;
import io.unbreakable.monspec.judge.Verdict;
import io.unbreakable.report.Story;
import io.unbreakable.report.store.ReadModel;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What people do about runs: an event, and what the page shows of it. */
@QuarkusTest
@QuarkusTestResource(AwsTestResource.class)
class RunActionsTest {
    private static final Instant START = Instant.parse("2026-11-20T10:00:00Z");

    private static BusTap tap;

    @Inject
    ReadModel readModel;

    private final String pipeline = "p" + UUID.randomUUID();

    @BeforeAll
    static void listen() {
        tap = BusTap.open();
    }

    @AfterAll
    static void stop() {
        tap.close();
    }

    @Test
    void aRunIsInvalidatedOnceWithItsReason() {
        String id = judged("1", Verdict.PASS, null);

        act(id, "invalidation", " <b>load test</b> ")
                .statusCode(303)
                .header("Location", endsWith("/validations/" + id));
        act(id, "invalidation", "again").statusCode(409);

        var said = tap.awaitEvent(
                        ValidationInvalidated.class,
                        event -> event.validationId().equals(id))
                .data();
        assertThat(said.reason()).isEqualTo("<b>load test</b>");
        assertThat(said.invalidatedBy()).isEqualTo("jane.doe");
        when().get("/api/v1/validations/{id}", id).then().body("invalidated.text", equalTo("<b>load test</b>"));
        when().get("/validations/{id}", id)
                .then()
                .body(containsString("Invalidated by jane.doe: &lt;b&gt;load test"))
                .body(not(containsString(id + "/invalidation")))
                .body(not(containsString(id + "/pin")));
    }

    @Test
    void anInvalidationNeedsAReason() {
        String id = judged("1", Verdict.PASS, null);

        act(id, "invalidation", " ").statusCode(400).body("error", containsString("reason"));
        act(id, "invalidation", "x".repeat(501)).statusCode(400);
    }

    @Test
    void aPinnedRunShowsUntilAnotherIsPinnedOrItIsLetGo() {
        String first = judged("1", Verdict.PASS, null);
        String second = judged("2", Verdict.WARN, null);

        act(first, "pin", null).statusCode(303);
        when().get("/validations/{id}", first)
                .then()
                .body(containsString("Pinned as baseline by jane.doe"))
                .body(containsString(first + "/unpin"));
        act(first, "pin", null).statusCode(409);
        act(second, "pin", null).statusCode(303);

        var said = tap.awaitEvent(
                        BaselinePinned.class, event -> event.validationId().equals(second))
                .data();
        assertThat(said.gate()).isEqualTo(Story.GATE);
        assertThat(said.pipelineArn()).endsWith(pipeline);
        pinned(first, nullValue());
        pinned(second, equalTo("jane.doe"));
        act(first, "unpin", null).statusCode(409);
        act(second, "unpin", null).statusCode(303);
        pinned(second, nullValue());
        tap.awaitEvent(BaselineUnpinned.class, event -> event.validationId().equals(second));
    }

    @Test
    void whatFailedOrHasNoVerdictIsNoBaseline() {
        act(judged("1", Verdict.FAIL, null), "pin", null).statusCode(409).body("error", containsString("failed"));
        Story open = story("2");
        readModel.record(new ValidationRequested(open.validation()));

        act(open.validationId(), "pin", null).statusCode(409).body("error", containsString("judged"));
        act("nobody-knows", "pin", null).statusCode(404);
    }

    @Test
    void nothingIsTakenFromForeignPages() {
        String id = judged("1", Verdict.PASS, null);

        for (String action : List.of("invalidation", "pin", "unpin")) {
            given().header("Origin", "https://evil.example")
                    .formParam("reason", "because")
                    .post("/api/v1/validations/{id}/{action}", id, action)
                    .then()
                    .statusCode(403);
        }
        when().get("/api/v1/validations/{id}", id).then().body("invalidated", nullValue());
    }

    @Test
    void aSecondLookIsAskedForAndShownBesideTheVerdict() {
        String id = judged("1", Verdict.FAIL, null);

        act(id, "reevaluation", null).statusCode(303);
        var asked = tap.awaitEvent(
                        ReevaluationRequested.class,
                        event -> event.validationId().equals(id))
                .data();
        Story story = story("1");
        var pass = new Judgement(Verdict.PASS, Reason.WITHIN_LIMITS, 100.0, List.of());
        readModel.record(new ValidationReevaluated(
                story.validation(), pass, null, story.window(), null, null, "jane.doe", asked.requestedAt(), START));

        when().get("/validations/{id}", id).then().body(containsString("A second look for jane.doe found: PASS."));
        when().get("/api/v1/validations/{id}", id)
                .then()
                .body("verdict", equalTo("fail"))
                .body("secondLook.verdict", equalTo("pass"));
    }

    @Test
    void theRunsThatFormedTheBaselineAreLinked() {
        var runs = new BaselineSource.Runs(
                RunAggregate.AVG, false, List.of(new BaselineSource.Run("v-earlier", START, START)));

        String id = judged("1", Verdict.PASS, runs);

        when().get("/validations/{id}", id).then().body(containsString("href=\"/validations/v-earlier\""));
        when().get("/api/v1/validations/{id}", id).then().body("baseline.runs.id[0]", equalTo("v-earlier"));
    }

    private String judged(String execution, Verdict verdict, @Nullable BaselineSource baseline) {
        Story story = story(execution);
        readModel.record(story.evaluated(
                1, true, new Judgement(verdict, Reason.WITHIN_LIMITS, 100.0, List.of(), null, baseline)));
        return story.validationId();
    }

    private Story story(String execution) {
        return new Story(pipeline, execution + "-" + pipeline, "Build " + execution, START);
    }

    private static ValidatableResponse act(String id, String action, @Nullable String reason) {
        var form = given().redirects().follow(false).header("X-Forwarded-User", "jane.doe");
        if (reason != null) {
            form.formParam("reason", reason);
        }
        return form.contentType("application/x-www-form-urlencoded")
                .post("/api/v1/validations/{id}/{action}", id, action)
                .then();
    }

    private static void pinned(String id, org.hamcrest.Matcher<?> by) {
        when().get("/api/v1/validations/{id}", id).then().body("pinned.by", by);
    }
}
