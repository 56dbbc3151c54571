package io.unbreakable.remediator.messaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.unbreakable.contracts.Deployment;
import io.unbreakable.contracts.DeploymentGroup;
import io.unbreakable.contracts.Execution;
import io.unbreakable.contracts.Remediation;
import io.unbreakable.contracts.RemediationTrigger;
import io.unbreakable.contracts.StageTransition;
import io.unbreakable.contracts.TransitionDisabled;
import io.unbreakable.contracts.TransitionEnableRequested;
import io.unbreakable.contracts.TransitionEnabled;
import io.unbreakable.messaging.AwsTestResource;
import io.unbreakable.remediator.Outside;
import io.unbreakable.remediator.Scene;
import io.unbreakable.remediator.store.TransitionStore;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The way into the stage by which the bad build came is disabled once, and enabled when a person wants it. */
@QuarkusTest
@QuarkusTestResource(AwsTestResource.class)
@QuarkusTestResource(Outside.class)
class DisableTransitionTest extends Scene {
    private static final String OURS = "Unbreakable took ";

    @Inject
    DisableTransitionConsumer consumer;

    @Inject
    TransitionStore store;

    String pipeline;
    StageTransition transition;
    DisableTransition command;

    @BeforeEach
    void aBadBuildFromAPipelineOfItsOwn() {
        pipeline = "shop-" + UUID.randomUUID();
        String arn = "arn:aws:codepipeline:eu-west-1:111122223333:" + pipeline;
        transition = new StageTransition(arn, pipeline, "Production");
        command = taken("d-1");
    }

    @Test
    void disablesTheWayInOnceAndTellsIt() {
        consumer.accept(command);
        consumer.accept(command);

        assertThat(Outside.PIPELINES.reason(pipeline))
                .isEqualTo("Unbreakable took d-1 back from Production. Enable it when the fix is there.");
        assertThat(Outside.PIPELINES.disables(pipeline)).isEqualTo(1);
        assertThat(disabled().reason()).isEqualTo(Outside.PIPELINES.reason(pipeline));
        assertThat(disabled().remediationId()).isEqualTo(command.remediation().id());
    }

    @Test
    void tellsItWhenWhoeverDisabledItCrashedBeforeRememberingThat() {
        Outside.PIPELINES.isDisabled(pipeline, OURS + "d-1 back from Production. Enable it when the fix is there.");

        consumer.accept(command);

        assertThat(disabled().transition()).isEqualTo(transition);
    }

    @Test
    void leavesAloneWhatSomebodyElseDisabled() {
        Outside.PIPELINES.isDisabled(pipeline, "Christmas");

        consumer.accept(command);

        assertThat(Outside.PIPELINES.reason(pipeline)).isEqualTo("Christmas");
        assertThat(store.find(transition).disabled()).isEmpty();
    }

    @Test
    void doesNothingWhenNoStageMadeTheDeployment() {
        Outside.PIPELINES.deployed(pipeline, "d-another");

        consumer.accept(command);

        assertThat(Outside.PIPELINES.disables(pipeline)).isZero();
    }

    @Test
    void triesAgainWhenCodePipelineDoesNotAnswer() {
        Outside.PIPELINES.isUnavailable(pipeline, true);
        consumer.accept(command);
        assertThat(Outside.PIPELINES.reason(pipeline)).isEmpty();

        Outside.PIPELINES.isUnavailable(pipeline, false);

        assertThat(disabled().transition()).isEqualTo(transition);
        assertThat(Outside.PIPELINES.reason(pipeline)).startsWith(OURS);
    }

    @Test
    void enablesItWhenAPersonWantsItAndDoesNotDisableItAgain() {
        consumer.accept(command);
        TransitionEnableRequested wish = wish(Instant.now());

        tell(wish);

        TransitionEnabled enabled = tap.awaitEvent(
                        TransitionEnabled.class, event -> event.transition().equals(transition))
                .data();
        assertThat(enabled.requestedBy()).isEqualTo("jane.doe");
        assertThat(Outside.PIPELINES.reason(pipeline)).isEmpty();
        consumer.accept(command);
        assertThat(Outside.PIPELINES.reason(pipeline)).isEmpty();
        assertThat(Outside.PIPELINES.disables(pipeline)).isEqualTo(1);
    }

    @Test
    void aWishThatComesLateDoesNotEnableWhatALaterRemediationDisabled() {
        consumer.accept(command);
        TransitionEnableRequested wish = wish(Instant.now());
        tell(wish);
        await().atMost(PATIENCE).until(() -> Outside.PIPELINES.reason(pipeline).isEmpty());
        consumer.accept(taken("d-2"));
        assertThat(Outside.PIPELINES.reason(pipeline)).startsWith(OURS + "d-2");

        tell(wish);

        stays(OURS + "d-2");
    }

    @Test
    void enablesNeitherWhatWeNeverDisabledNorWhatSomebodyElseDisabledSince() {
        Outside.PIPELINES.isDisabled(pipeline, "Christmas");
        tell(wish(Instant.now()));
        stays("Christmas");

        store.disabled(transition, "r-1", Instant.now());
        tell(wish(Instant.now()));
        stays("Christmas");
    }

    @Test
    void aRemediationDisablesTheWayInWhenThatIsSet() {
        Deployment bad = released("Production");
        Outside.PIPELINES.deployed("shop", bad.deploymentId());
        Outside.PROBLEMS.opens(problem, Instant.now(), bad);

        tell(opened(problem));

        tap.awaitEvent(TransitionDisabled.class, event -> event.remediationId().equals(bad.key()));
        assertThat(Outside.PIPELINES.reason("shop")).startsWith(OURS + bad.deploymentId());
    }

    private TransitionDisabled disabled() {
        return tap.awaitEvent(
                        TransitionDisabled.class, event -> event.transition().equals(transition))
                .data();
    }

    private void stays(String reason) {
        await().during(Duration.ofSeconds(1))
                .atMost(PATIENCE)
                .until(() -> Outside.PIPELINES.reason(pipeline).startsWith(reason));
    }

    private TransitionEnableRequested wish(Instant at) {
        return new TransitionEnableRequested(transition, "jane.doe", at);
    }

    private DisableTransition taken(String deploymentId) {
        Outside.PIPELINES.deployed(pipeline, deploymentId);
        Deployment bad = new Deployment(new DeploymentGroup("Shop", "Production"), deploymentId, null, null);
        Execution execution = new Execution(transition.pipelineArn(), pipeline, "11111111-2222");
        Remediation remediation = new Remediation(
                bad.key(), "Production", bad, execution, RemediationTrigger.PROBLEM, "P-1", "Slow", null);
        return new DisableTransition(remediation, Instant.now().plusSeconds(600));
    }
}
