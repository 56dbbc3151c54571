package io.unbreakable.sandbox.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.unbreakable.sandbox.pipeline.events.StateChange;
import io.unbreakable.sandbox.pipeline.events.Traps;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;
import software.amazon.awssdk.services.codedeploy.model.CodeDeployException;
import software.amazon.awssdk.services.codepipeline.model.CodePipelineException;

@ResourceLock(TestS3.LOCK)
class TrapsTest {
    private static final String GATE = "ApproveStaging";
    private static final Duration ENOUGH = Duration.ofSeconds(5);
    private final ControlledClock clock = new ControlledClock();
    private @Nullable Cloud started;

    @AfterEach
    void close() {
        if (started != null) {
            started.close();
        }
    }

    @Test
    void eventsAreLate() {
        // Given
        Cloud cloud = start(Traps.none().withEvents(Duration.ofSeconds(2), 0, 0, 0));

        // When
        cloud.token(cloud.start("sample"), GATE);

        // Then
        List<StateChange> happened = seen(cloud, 7);
        assertThat(cloud.bus()).hasSizeLessThan(happened.size());
        clock.pass(Duration.ofSeconds(3));
        await().until(() -> cloud.bus().size() == happened.size());
        assertThat(cloud.bus()).isEqualTo(happened);
    }

    @Test
    void eventsComeTwice() {
        // Given
        Cloud cloud = start(Traps.none().withEvents(Duration.ZERO, 1, 0, 0));

        // When
        cloud.token(cloud.start("sample"), GATE);

        // Then
        List<StateChange> happened = seen(cloud, 7);
        await().until(() -> cloud.bus().size() == 2 * happened.size());
        assertThat(new HashSet<>(cloud.bus())).containsExactlyInAnyOrderElementsOf(happened);
    }

    @Test
    void eventsOvertakeEachOther() {
        // Given
        Cloud cloud = start(Traps.none().withEvents(Duration.ZERO, 0, 0.5, 0).withSeed(7));

        // When
        cloud.token(cloud.start("sample"), GATE);

        // Then
        List<StateChange> happened = seen(cloud, 7);
        clock.pass(ENOUGH);
        await().until(() -> cloud.bus().size() == happened.size());
        assertThat(cloud.bus()).containsExactlyInAnyOrderElementsOf(happened).isNotEqualTo(happened);
    }

    @Test
    void eventsGetLost() {
        // Given
        Cloud cloud = start(Traps.none().withEvents(Duration.ZERO, 0, 0, 1));

        // When
        cloud.token(cloud.start("sample"), GATE);

        // Then
        seen(cloud, 7);
        assertThat(cloud.bus()).isEmpty();
    }

    @Test
    void aPendingApprovalIsInvisibleAtFirst() {
        // Given
        Cloud cloud = start(Traps.none().withLag(Duration.ofSeconds(3), Duration.ZERO));

        // When
        String token = cloud.token(cloud.start("sample"), GATE);

        // Then
        assertThat(cloud.state(GATE, GATE).latestExecution()).isNull();
        clock.pass(Duration.ofSeconds(3));
        assertThat(cloud.state(GATE, GATE).latestExecution().token()).isEqualTo(token);
    }

    @Test
    void theStateOfAnExecutionLagsBehind() {
        // Given
        Cloud cloud = start(Traps.none().withLag(Duration.ZERO, Duration.ofSeconds(30)));
        String execution = cloud.start("sample");

        // When
        cloud.reject(execution, GATE);

        // Then
        assertThat(cloud.status(execution)).isEqualTo("InProgress");
        assertThat(cloud.state(GATE, GATE).latestExecution().statusAsString()).isEqualTo("Failed");
        clock.pass(Duration.ofSeconds(30));
        assertThat(cloud.status(execution)).isEqualTo("Failed");
    }

    @Test
    void callsAreThrottled() {
        // Given
        Cloud cloud = start(Traps.none().withThrottling(1));

        // When
        var refusal =
                assertThrows(CodePipelineException.class, () -> cloud.pipeline().listPipelines());

        // Then
        assertThat(refusal.awsErrorDetails().errorCode()).isEqualTo("ThrottlingException");
        assertThat(refusal.isThrottlingException()).isTrue();
        assertThrows(
                CodeDeployException.class,
                () -> cloud.deploy().getDeployment(request -> request.deploymentId("d-ABCDEF123")));
    }

    @Test
    void moreCallsOfAnOperationThanItsRateAllowsAreThrottledUntilTimeHasPassed() {
        // Given
        Cloud cloud = start(Traps.none().withCallsPerSecond(2));
        cloud.pipeline().listPipelines();
        cloud.pipeline().listPipelines();

        // When
        var refusal =
                assertThrows(CodePipelineException.class, () -> cloud.pipeline().listPipelines());

        // Then
        assertThat(refusal.isThrottlingException()).isTrue();
        assertThat(cloud.pipeline()
                        .getPipeline(request -> request.name("sample"))
                        .pipeline())
                .isNotNull();
        clock.pass(Duration.ofMillis(500));
        assertThat(cloud.pipeline().listPipelines().pipelines()).isNotEmpty();
        assertThrows(CodePipelineException.class, () -> cloud.pipeline().listPipelines());
    }

    @Test
    void deploymentsDoNotSayWhatWasThereBefore() {
        // Given
        Cloud cloud = start(Traps.none().withoutPreviousRevision());
        cloud.awaitDeployment(cloud.deploy("Staging", Bundle.healthy("one"), "one.zip"), "Succeeded");

        // When
        String second = cloud.deploy("Staging", Bundle.healthy("two"), "two.zip");
        cloud.awaitDeployment(second, "Succeeded");

        // Then
        assertThat(cloud.deploy()
                        .getDeployment(request -> request.deploymentId(second))
                        .deploymentInfo()
                        .previousRevision())
                .isNull();
    }

    @Test
    void aReleaseGetsThroughWithTheTrapsOfTheDemo() {
        // Given
        Cloud cloud = start(Traps.demo(42));
        String execution = cloud.start("sample");

        // When
        cloud.approve(execution, GATE);
        cloud.approve(execution, "ApproveProduction");

        // Then
        await().until(() -> cloud.seen().getLast().state().equals("SUCCEEDED")
                && cloud.seen().getLast().detailType().startsWith("CodePipeline Pipeline"));
        clock.pass(ENOUGH);
        await().untilAsserted(() -> assertThat(new HashSet<>(cloud.bus())).hasSameElementsAs(cloud.seen()));
        assertThat(cloud.bus()).hasSizeGreaterThan(cloud.seen().size());
        assertThat(cloud.status(execution)).isEqualTo("Succeeded");
    }

    private Cloud start(Traps traps) {
        Cloud cloud = Cloud.approving(traps, clock, Declarations.approvalsOnly());
        started = cloud;
        return cloud;
    }

    /** Everything that happened, once that is so much. */
    private static List<StateChange> seen(Cloud cloud, int count) {
        await().until(() -> cloud.seen().size() >= count);
        return List.copyOf(cloud.seen());
    }
}
