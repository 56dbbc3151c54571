package io.unbreakable.ingest.domain;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import io.unbreakable.contracts.DeploymentGroup;
import io.unbreakable.contracts.GateMode;
import io.unbreakable.contracts.Window;
import io.unbreakable.monspec.plan.BaselineRule;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class ValidationRequestedTest {
    @Test
    void opensAtTheNextFullSlotAfterTheActionAndTheWarmup() {
        var validation =
                Told.sample().tell(Sample.story()).validation("StagingGate").validation();

        // 10:00:30 and a minute of warm-up; 90 s are two slots of a minute
        assertThat(validation.window())
                .isEqualTo(new Window(Instant.parse("2026-11-20T10:02:00Z"), Instant.parse("2026-11-20T10:04:00Z")));
        assertThat(validation.gate().duration()).isEqualTo(Duration.ofMinutes(2));
        assertThat(validation.gate().deadline()).isEqualTo(Instant.parse("2026-11-20T10:21:00Z"));
    }

    @Test
    void carriesTheDeploymentOfItsEnvironmentAndNotTheOneOfItsTrigger() {
        var deployment = requireNonNull(Told.sample()
                .tell(Sample.story())
                .validation("StagingGate")
                .validation()
                .deployment());

        assertThat(deployment.group()).isEqualTo(new DeploymentGroup("shop", "Staging"));
        assertThat(deployment.deploymentId()).isEqualTo("d-STAGING1");
        assertThat(deployment.label()).isEqualTo(Sample.LABEL);
        assertThat(requireNonNull(deployment.revision()).key()).isEqualTo("App-d-STAGING1");
    }

    @Test
    void isRequestedAfterTheDeploymentWhenTheGateNamesNothingElse() {
        var validation =
                Told.sample().tell(Sample.story()).validation("ProductionGate").validation();

        assertThat(validation.requestedAt()).isEqualTo(Sample.at(430));
        assertThat(validation.gate().approval()).isNull();
        assertThat(validation.gate().gatesOfApproval()).isEmpty();
    }

    @Test
    void isNotRequestedBeforeItsTriggerSucceeded() {
        var told = Told.sample().tell(Sample.story().subList(0, 7));

        assertThat(told.validations()).isEmpty();
    }

    @Test
    void aRetriedActionIsANewValidation() {
        var told = Told.sample()
                .tell(Sample.story())
                .tell(Sample.deployed("Staging", "Tests", "run-2-again", "d-TESTS2", 900));

        assertThat(told.validations())
                .extracting(requested -> requested.validation().gate().name())
                .containsExactlyInAnyOrder("StagingGate", "StagingGate", "ProductionGate");
        assertThat(told.validations())
                .extracting(requested -> requested.validation().id())
                .doesNotHaveDuplicates();
    }

    @Test
    void excusesAMissingBaselineWhenItsGroupWasNeverDeployed() {
        assertThat(rule(Told.sample().tell(Sample.story()), "StagingGate")).isEqualTo(BaselineRule.EXCUSED);
    }

    @Test
    void excusesAMissingBaselineWhenItsGroupCameAfterTheBaselinesWindow() {
        var later = Told.sample().firstDeployed("shop/Production", Instant.parse("2026-11-20T10:04:01Z"));

        assertThat(rule(later.tell(Sample.story()), "StagingGate")).isEqualTo(BaselineRule.EXCUSED);
    }

    @Test
    void doesNotExcuseAMissingBaselineWhenItsGroupExistedBeforeTheWindowsEnd() {
        var before = Told.sample().firstDeployed("shop/Production", Instant.parse("2026-11-20T10:04:00Z"));

        assertThat(rule(before.tell(Sample.story()), "StagingGate")).isEqualTo(BaselineRule.OPTIONAL);
    }

    @Test
    void doesNotExcuseAMissingBaselineWhoseGroupCodeDeployDoesNotKnow() {
        var misnamed = Told.sample().unknown("shop/Production");

        assertThat(rule(misnamed.tell(Sample.story()), "StagingGate")).isEqualTo(BaselineRule.OPTIONAL);
    }

    @Test
    void looksAtTheBaselinesWindowAndNotAtTheReleases() {
        // production against itself ten minutes earlier: its window is 10:08 to 10:13, the baseline's ends at 10:03
        var told = Told.sample().firstDeployed("shop/Production", Instant.parse("2026-11-20T10:03:01Z"));

        assertThat(rule(told.tell(Sample.story()), "ProductionGate")).isEqualTo(BaselineRule.EXCUSED);
    }

    @Test
    void listsAllGatesOfAnApproval() {
        String two = Sample.MONSPEC.replace(
                "{\"name\": \"ProductionGate\", \"environment\": \"Production\", \"comparison\": \"Before\"}",
                "{\"name\": \"Second\", \"environment\": \"Staging\", \"comparison\": \"StagingToProduction\","
                        + " \"mode\": \"observe\", \"approval\": \"Approve/Approve\"}");

        var told = Told.with(two).tell(Sample.story());

        assertThat(told.validation("Second").validation().gate().gatesOfApproval())
                .containsExactly("Second", "StagingGate");
        assertThat(told.validation("Second").validation().gate().mode()).isEqualTo(GateMode.OBSERVE);
        assertThat(told.validations()).hasSize(2);
    }

    @Test
    void namesADeploymentThatThePipelineDoesNotHave() {
        String wrong = Sample.MONSPEC.replace("\"after\": \"Staging/Tests\"", "\"after\": \"Staging/Nothing\"");

        var validation =
                Told.with(wrong).tell(Sample.story()).validation("StagingGate").validation();

        assertThat(validation.defect()).contains("Staging/Nothing");
        assertThat(validation.plan()).isNull();
        assertThat(validation.requestedAt()).isEqualTo(Sample.at(20));
    }

    @Test
    void sameCauseHasTheSameName() {
        assertThat(ValidationIds.of("a", "b"))
                .isEqualTo(ValidationIds.of("a", "b"))
                .hasSize(32);
        assertThat(List.of(ValidationIds.of("a", "b"), ValidationIds.of("a", "c"), ValidationIds.of("ab")))
                .doesNotHaveDuplicates();
    }

    private static BaselineRule rule(Told told, String gate) {
        return requireNonNull(told.validation(gate).validation().plan()).baselineRule();
    }
}
