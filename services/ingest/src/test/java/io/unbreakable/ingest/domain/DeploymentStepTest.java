package io.unbreakable.ingest.domain;

import static org.assertj.core.api.Assertions.assertThat;

import io.unbreakable.contracts.DeploymentFinished;
import io.unbreakable.contracts.DeploymentGroup;
import io.unbreakable.contracts.DeploymentStarted;
import io.unbreakable.contracts.DeploymentStatus;
import io.unbreakable.contracts.Revision;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class DeploymentStepTest {
    private static final DeploymentGroup GROUP = new DeploymentGroup("shop", "Staging");
    private static final DeploymentStep.Surroundings AROUND =
            new DeploymentStep.Surroundings("Staging", Sample.EXECUTION, Sample.LABEL, null);

    @Test
    void belongsToTheRunThatNamesIt() {
        var facts = heard("START").withInfo(info(null, null));

        assertThat(Origin.of(facts, List.of(run("d-1", 500)), false)).isEqualTo(new Origin.Pipeline(Sample.EXECUTION));
    }

    @Test
    void belongsToTheRunThatWasUnderWayWhenItWasCreated() {
        var facts = heard("START").withInfo(info(null, null));

        assertThat(Origin.of(facts, List.of(run(null, 4)), false)).isEqualTo(new Origin.Pipeline(Sample.EXECUTION));
        assertThat(Origin.of(facts, List.of(run(null, 50)), false)).isEqualTo(new Origin.Unknown());
    }

    @Test
    void isFromElsewhereWhenSomebodyDescribedIt() {
        var facts = heard("START").withInfo(info(null, "by hand"));

        assertThat(Origin.of(facts, List.of(run(null, 4)), false)).isEqualTo(new Origin.Elsewhere());
    }

    @Test
    void isFromElsewhereWhenNoRunAppearsInTime() {
        var facts = heard("START").withInfo(info(null, null));

        assertThat(Origin.of(facts, List.of(), true)).isEqualTo(new Origin.Elsewhere());
    }

    @Test
    void hasStartedAndFinishedWhenCodeDeploySaysSoWhateverTheEventsSay() {
        var facts = heard("START").withInfo(info(DeploymentStatus.SUCCEEDED, null));

        var step = DeploymentStep.of(facts, Progress.of(facts, false), AROUND);

        assertThat(step.events()).hasExactlyElementsOfTypes(DeploymentStarted.class, DeploymentFinished.class);
        assertThat(step.events().getLast()).isInstanceOfSatisfying(DeploymentFinished.class, finished -> {
            assertThat(finished.status()).isEqualTo(DeploymentStatus.SUCCEEDED);
            assertThat(finished.startedAt()).isEqualTo(Sample.at(6));
            assertThat(finished.finishedAt()).isEqualTo(Sample.at(20));
        });
    }

    @Test
    void waitsForCodeDeployWhenItsApiLagsBehindItsEvents() {
        var facts = heard("SUCCESS").withInfo(info(null, null));

        var step = DeploymentStep.of(facts, Progress.of(facts, false), AROUND);

        assertThat(step.events()).hasExactlyElementsOfTypes(DeploymentStarted.class);
        assertThat(step.again()).isTrue();
    }

    @Test
    void believesTheEventWhenCodeDeployLagsForLong() {
        var facts = heard("FAILURE").withInfo(info(null, null));

        var step = DeploymentStep.of(facts, Progress.of(facts, true), AROUND);

        assertThat(step.events()).hasExactlyElementsOfTypes(DeploymentStarted.class, DeploymentFinished.class);
        assertThat(step.events().getLast())
                .isInstanceOfSatisfying(
                        DeploymentFinished.class,
                        finished -> assertThat(finished.status()).isEqualTo(DeploymentStatus.FAILED));
    }

    @Test
    void anOldAnswerNeverReplacesTheEnd() {
        var ended = heard("SUCCESS").withInfo(info(DeploymentStatus.SUCCEEDED, null));

        assertThat(ended.withInfo(info(null, null))).isEqualTo(ended);
    }

    private static DeploymentFacts heard(String state) {
        return DeploymentFacts.of(GROUP, "d-1", Sample.at(5)).withState(state, Sample.at(21));
    }

    private static DeploymentInfo info(@Nullable DeploymentStatus status, @Nullable String description) {
        Instant end = status == null ? null : Sample.at(20);
        Revision revision = new Revision("artifacts", "App", "zip", null, null);
        return new DeploymentInfo(GROUP, "d-1", revision, "user", description, status, Sample.at(5), Sample.at(6), end);
    }

    private static DeployRun run(@Nullable String deploymentId, int startedAt) {
        return new DeployRun(
                Sample.EXECUTION,
                "run-1",
                Sample.at(startedAt),
                null,
                deploymentId,
                new Artifact("App", "artifacts", "App"));
    }
}
