package io.unbreakable.systemtest;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.unbreakable.contracts.EventData;
import io.unbreakable.contracts.ProblemOpened;
import io.unbreakable.contracts.RefusalReason;
import io.unbreakable.contracts.RemediationRefused;
import io.unbreakable.contracts.RemediationStarted;
import io.unbreakable.contracts.Service;
import io.unbreakable.contracts.Topology;
import io.unbreakable.sandbox.Layout.Place;
import io.unbreakable.sandbox.Services;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Whoever forges a notification best names a problem that Dynatrace knows: one that was there and is over. */
@ExtendWith(WholeSystem.class)
class ClosedProblemTest {
    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final int USUAL = 100;
    private static final int SLOW = 700;

    private final RunningSystem system;

    ClosedProblemTest(RunningSystem system) {
        this.system = system;
    }

    @Test
    void aForgedNotificationOfAProblemThatIsOverChangesNothing() {
        system.firstRelease();
        List<String> before = Deployments.to(system, "Production");
        String problem = aProblemThatCameAndWentWhileTheRemediatorWasAway();
        assertThat(awaitRefusal(problem).message()).contains("closed");
        double taken = notificationsTaken();

        system.frontDoor().post("/v1/problems", notification(problem)).statusCode(200);
        await("the forged notification").atMost(PATIENCE).until(() -> notificationsTaken() > taken);

        assertThat(system.events().stream().filter(event -> isAbout(event, problem)))
                .hasSize(1);
        assertThat(system.events())
                .noneMatch(event -> event instanceof RemediationStarted started
                        && started.remediation().cause().equals(problem));
        assertThat(Deployments.to(system, "Production")).isEqualTo(before);
        assertThat(system.dynatrace("problems/" + problem + "/comments").getInt("totalCount"))
                .isZero();
    }

    /** The app in production becomes slow, of which Dynatrace notices and tells, and fast again. */
    private String aProblemThatCameAndWentWhileTheRemediatorWasAway() {
        Services services = system.sandbox().services();
        services.stop(Service.REMEDIATOR);
        try {
            sleeps(SLOW);
            await("a problem").atMost(PATIENCE).until(() -> !problems("open").isEmpty());
            String problem = problems("open").getFirst();
            sleeps(USUAL);
            await("its end").atMost(PATIENCE).until(() -> problems("closed").contains(problem));
            return problem;
        } finally {
            sleeps(USUAL);
            services.start(Service.REMEDIATOR);
            services.awaitReady();
        }
    }

    private void sleeps(int millis) {
        given().baseUri(system.sandbox().layout().uri(Place.PRODUCTION_APP).toString())
                .get("/api/sleeptime?min=" + millis)
                .then()
                .statusCode(200);
    }

    private RemediationRefused awaitRefusal(String problem) {
        await("the refusal of " + problem)
                .atMost(PATIENCE)
                .until(() -> !refusals(problem).isEmpty());
        return refusals(problem).getFirst();
    }

    private List<RemediationRefused> refusals(String problem) {
        return system.events().stream()
                .filter(RemediationRefused.class::isInstance)
                .map(RemediationRefused.class::cast)
                .filter(refused -> refused.cause().equals(problem))
                .filter(refused -> refused.reason() == RefusalReason.PROBLEM_NOT_OPEN)
                .toList();
    }

    private static boolean isAbout(EventData event, String problem) {
        return event instanceof ProblemOpened opened && opened.problemId().equals(problem);
    }

    /** Notifications that ingest has taken so far, repetitions included. */
    private double notificationsTaken() {
        return system.metrics()
                .sum(
                        Service.INGEST,
                        "unbreakable_messages_seconds_count{outcome=\"handled\",type=\"" + Topology.PROBLEM_NOTIFICATION
                                + "\"");
    }

    private List<String> problems(String status) {
        return system.dynatrace("problems?problemSelector={selector}", "status(\"" + status + "\")")
                .getList("problems.problemId");
    }

    private Map<String, Object> notification(String problem) {
        return Map.of(
                "PID",
                problem,
                "ProblemID",
                "P-1",
                "State",
                "OPEN",
                "ProblemTitle",
                "Response time degradation",
                "ProblemSeverity",
                "PERFORMANCE",
                "ImpactedEntities",
                List.of(Map.of("type", "SERVICE", "name", "SampleApp", "entity", system.serviceIn("Production"))));
    }
}
