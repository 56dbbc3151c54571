package io.unbreakable.report.http;

import static io.restassured.RestAssured.given;
import static io.restassured.RestAssured.when;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import io.unbreakable.contracts.Automation;
import io.unbreakable.contracts.AutomationState;
import io.unbreakable.contracts.AutomationSwitched;
import io.unbreakable.contracts.Deployment;
import io.unbreakable.contracts.DeploymentGroup;
import io.unbreakable.contracts.DeploymentStarted;
import io.unbreakable.contracts.Event;
import io.unbreakable.contracts.EventSchemas;
import io.unbreakable.contracts.Remediation;
import io.unbreakable.contracts.RemediationFinished;
import io.unbreakable.contracts.RemediationOutcome;
import io.unbreakable.contracts.RemediationTrigger;
import io.unbreakable.messaging.AwsTestResource;
import io.unbreakable.messaging.EventPublisher;
import io.unbreakable.report.domain.EnvironmentDocument;
import io.unbreakable.report.store.ReadModel;
import io.unbreakable.report.store.Reports;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(AwsTestResource.class)
class AutomationTest {
    private final String environment = "Production-" + UUID.randomUUID();

    @Inject
    ReadModel readModel;

    @Inject
    Reports reports;

    @Inject
    EventPublisher publisher;

    @BeforeEach
    void knowTheEnvironment() {
        var deployment = new Deployment(new DeploymentGroup("SampleApp", environment), "d-1", null, null);
        readModel.record(new DeploymentStarted(
                deployment, environment, null, null, null, Instant.parse("2026-11-20T10:00:00Z")));
    }

    @Test
    void switchesTheRemediationOfAnEnvironmentAndShowsWhoDidIt() {
        form("dryRun")
                .header("X-Forwarded-User", "jane.doe")
                .header("Sec-Fetch-Site", "same-origin")
                .post("/api/v1/automation")
                .then()
                .statusCode(303)
                .header("Location", endsWith("/remediations"));

        AutomationSwitched switched = requireNonNull(remediation());
        assertThat(switched.automation()).isEqualTo(Automation.REMEDIATION);
        assertThat(switched.state()).isEqualTo(AutomationState.DRY_RUN);
        assertThat(switched.switchedBy()).isEqualTo("jane.doe");
        assertThat(EventSchemas.validate(Event.of(switched, switched.switchedAt(), null)))
                .isEmpty();
        when().get("/remediations").then().body(containsString("set by jane.doe"));
    }

    @Test
    void takesASwitchThatComesByTheBusOnly() {
        Instant at = Instant.parse("2026-11-20T10:00:00Z");
        publisher.publish(
                new AutomationSwitched(environment, Automation.REMEDIATION, AutomationState.OFF, "jane.doe", at));

        await().atMost(Duration.ofSeconds(150)).until(() -> remediation() != null);
    }

    @Test
    void listsWhatIsFrozenUntilSomebodyPressesItsButton() {
        var bad = new Deployment(new DeploymentGroup("Shop", environment), "d-2", null, "Build 4");
        var remediation = new Remediation(
                bad.key(), environment, bad, null, RemediationTrigger.PROBLEM, "p-1", "Failure rate increase", null);
        readModel.record(new RemediationFinished(
                remediation, RemediationOutcome.NOT_HEALED, "It stayed open.", "d-3", true, Instant.now()));
        String group = "Shop/" + environment;
        when().get("/remediations").then().body(containsString(group + " is frozen"));
        when().get("/").then().body(containsString(group));
        when().get("/api/v1/frozen-groups").then().body("groups.group", hasItem(group));

        form("on").post("/api/v1/automation").then().statusCode(303);

        when().get("/remediations").then().body(not(containsString(group + " is frozen")));
        when().get("/api/v1/frozen-groups").then().body("groups.group", not(hasItem(group)));
    }

    @Test
    void refusesAFormFromAForeignPage() {
        form("off")
                .header("Origin", "https://evil.example")
                .post("/api/v1/automation")
                .then()
                .statusCode(403);
        form("off").header("Origin", "null").post("/api/v1/automation").then().statusCode(403);
        form("off")
                .header("Sec-Fetch-Site", "cross-site")
                .post("/api/v1/automation")
                .then()
                .statusCode(403);

        assertThat(remediation()).isNull();
    }

    @Test
    void takesAFormFromItsOwnPages() {
        form("on")
                .header("Origin", "http://localhost:8080")
                .post("/api/v1/automation")
                .then()
                .statusCode(303);

        assertThat(remediation()).isNotNull();
    }

    @Test
    void refusesWhatItDoesNotKnow() {
        form("sideways").post("/api/v1/automation").then().statusCode(400).body("error", containsString("state"));
        form("0").post("/api/v1/automation").then().statusCode(400);
        given().redirects()
                .follow(false)
                .formParam("environment", "Nowhere")
                .formParam("automation", "remediation")
                .formParam("state", "off")
                .post("/api/v1/automation")
                .then()
                .statusCode(400)
                .body("error", containsString("environment"));
    }

    private RequestSpecification form(String state) {
        return given().redirects()
                .follow(false)
                .formParam("environment", environment)
                .formParam("automation", "remediation")
                .formParam("state", state);
    }

    private @Nullable AutomationSwitched remediation() {
        return reports.environments().stream()
                .filter(known -> known.name().equals(environment))
                .findFirst()
                .map(EnvironmentDocument::remediation)
                .orElse(null);
    }
}
