package io.unbreakable.remediator.domain;

import static io.unbreakable.remediator.domain.Fixtures.GROUP;
import static io.unbreakable.remediator.domain.Fixtures.deployment;
import static io.unbreakable.remediator.domain.Fixtures.entry;
import static io.unbreakable.remediator.domain.Fixtures.passed;
import static io.unbreakable.remediator.domain.Fixtures.revision;
import static io.unbreakable.remediator.domain.Fixtures.run;
import static io.unbreakable.remediator.domain.Fixtures.startOf;
import static io.unbreakable.remediator.domain.Fixtures.succeeded;
import static io.unbreakable.remediator.domain.Fixtures.verdict;
import static org.assertj.core.api.Assertions.assertThat;

import io.unbreakable.contracts.Deployment;
import io.unbreakable.contracts.DeploymentStatus;
import io.unbreakable.contracts.Revision;
import io.unbreakable.monspec.judge.Verdict;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class TargetChoiceTest {
    private static final List<Verdict> VERDICTS = List.of(Verdict.values());

    @Test
    void takesTheNewestThatPassed() {
        Target target = choose(passed(1), passed(2), succeeded(3), succeeded(4)).orElseThrow();

        assertThat(target.revision()).isEqualTo(revision(2));
        assertThat(target.label()).isEqualTo("Build 2");
        assertThat(target.choice()).isEqualTo("the newest revision that passed ProductionGate in SampleApp/Production");
    }

    @Test
    void takesAWarnAsAPass() {
        LedgerEntry warned = entry(3, DeploymentStatus.SUCCEEDED, Map.of("ProductionGate", Verdict.WARN));

        assertThat(chosen(passed(2), warned, succeeded(4))).isEqualTo(revision(3));
    }

    @Test
    void takesNoneThatPassedOnlyOneOfItsGates() {
        LedgerEntry half = entry(3, DeploymentStatus.SUCCEEDED, Map.of("A", Verdict.PASS, "B", Verdict.INCONCLUSIVE));

        assertThat(chosen(passed(2), half, succeeded(4))).isEqualTo(revision(2));
    }

    @Test
    void takesTheNewestSuccessfulWhereNoneHasPassed() {
        LedgerEntry broken = entry(3, DeploymentStatus.FAILED, Map.of());
        Target target = choose(succeeded(1), succeeded(2), broken, succeeded(4)).orElseThrow();

        assertThat(target.revision()).isEqualTo(revision(2));
        assertThat(target.choice()).startsWith("no revision has passed a gate");
    }

    @Test
    void takesNoneThatFailedItsGate() {
        LedgerEntry failed = entry(3, DeploymentStatus.SUCCEEDED, Map.of("ProductionGate", Verdict.FAIL));

        assertThat(chosen(failed, succeeded(4))).isNull();
    }

    @Test
    void aRunThatAPersonInvalidatedProvesNothing() {
        LedgerEntry invalidated = passed(3).without(run(3, "ProductionGate"));

        assertThat(chosen(passed(2), invalidated, succeeded(4))).isEqualTo(revision(2));
        assertThat(choose(succeeded(2), invalidated, succeeded(4)).map(Target::choice))
                .hasValueSatisfying(choice -> assertThat(choice).startsWith("no revision has passed a gate"));
    }

    @Test
    void aFailThatAPersonInvalidatedProvesNothingEither() {
        LedgerEntry failed = entry(3, DeploymentStatus.SUCCEEDED, Map.of("ProductionGate", Verdict.FAIL));

        assertThat(chosen(succeeded(2), failed, succeeded(4))).isEqualTo(revision(2));
        assertThat(chosen(succeeded(2), failed.without(run(3, "ProductionGate")), succeeded(4)))
                .isEqualTo(revision(3));
    }

    @Test
    void theLatestRunOfAGateCounts() {
        RunVerdict later = verdict("ProductionGate", Verdict.FAIL, startOf(3).plusSeconds(60));
        LedgerEntry failedLater = passed(3)
                .and(new LedgerEntry(
                        deployment(3), null, null, null, null, null, null, Map.of("v-later", later), Set.of()));

        assertThat(chosen(passed(2), failedLater, succeeded(4))).isEqualTo(revision(2));
        assertThat(chosen(passed(2), failedLater.without("v-later"), succeeded(4)))
                .isEqualTo(revision(3));
    }

    @Test
    void takesNoneWhoseBundleIsGone() {
        TargetChoice choice = new TargetChoice(
                List.of(passed(2), passed(3), passed(4)), deployment(4), Set.of(), r -> !r.equals(revision(3)));

        assertThat(choice.choose().map(Target::revision)).contains(revision(2));
    }

    @Test
    void takesNotTheBadRevisionUnderAnotherKey() {
        Revision copy = new Revision("artifacts", "copy", "zip", null, "\"etag-4\"");
        LedgerEntry same = with(3, copy);

        assertThat(chosen(passed(2), same, succeeded(4))).isEqualTo(revision(2));
    }

    @Test
    void takesAnEarlierVersionOfTheSameKey() {
        Revision one = new Revision("artifacts", "app", "zip", "v1", null);
        Revision two = new Revision("artifacts", "app", "zip", "v2", null);
        TargetChoice choice = new TargetChoice(
                List.of(with(3, one), with(4, two)), new Deployment(GROUP, "d-4", two, null), Set.of(), r -> true);

        assertThat(choice.choose().map(Target::revision)).contains(one);
    }

    @Test
    void takesNoneWhenNobodyKnowsWhatTheBadOneIs() {
        TargetChoice choice =
                new TargetChoice(List.of(passed(3)), new Deployment(GROUP, "d-4", null, null), Set.of(), r -> true);

        assertThat(choice.choose()).isEmpty();
    }

    @Test
    void neverTakesTheBadOneOneThatWasRemediatedFromOrOneThatIsGone() {
        Random random = new Random(42);
        int found = 0;
        for (int run = 0; run < 2000; run++) {
            List<LedgerEntry> history = history(random);
            Set<String> remediated = Set.of("d-" + random.nextInt(4), "d-" + (4 + random.nextInt(4)));
            Set<Revision> gone = Set.of(revision(random.nextInt(8)));
            Deployment bad = history.getLast().deployment();
            Optional<Target> target = new TargetChoice(history, bad, remediated, r -> !gone.contains(r)).choose();

            found += target.isPresent() ? 1 : 0;
            target.ifPresent(chosen -> {
                assertThat(chosen.revision()).isNotEqualTo(bad.revision()).isNotIn(gone);
                assertThat(history)
                        .filteredOn(entry -> chosen.revision().equals(entry.revision()))
                        .noneMatch(
                                entry -> remediated.contains(entry.deployment().deploymentId()))
                        .noneMatch(entry -> entry.worstVerdict().equals(Optional.of(Verdict.FAIL)));
            });
        }
        assertThat(found).isGreaterThan(500);
    }

    /** Eight deployments of up to eight revisions, several of the same one. */
    private static List<LedgerEntry> history(Random random) {
        List<LedgerEntry> history = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            RunVerdict verdict = verdict("ProductionGate", VERDICTS.get(random.nextInt(VERDICTS.size())), startOf(i));
            Deployment deployment = new Deployment(GROUP, "d-" + i, revision(random.nextInt(8)), null);
            history.add(new LedgerEntry(
                    deployment,
                    "Production",
                    null,
                    "user",
                    null,
                    random.nextBoolean() ? DeploymentStatus.SUCCEEDED : DeploymentStatus.FAILED,
                    startOf(i),
                    random.nextBoolean() ? Map.of("v-" + i, verdict) : Map.of(),
                    random.nextInt(5) == 0 ? Set.of("v-" + i) : Set.of()));
        }
        return history;
    }

    private static LedgerEntry with(int build, Revision revision) {
        return new LedgerEntry(
                new Deployment(GROUP, "d-" + build, revision, null),
                "Production",
                null,
                null,
                null,
                DeploymentStatus.SUCCEEDED,
                startOf(build),
                Map.of("v-" + build, verdict("ProductionGate", Verdict.PASS, startOf(build))),
                Set.of());
    }

    private static Optional<Target> choose(LedgerEntry... history) {
        return new TargetChoice(List.of(history), deployment(4), Set.of(), revision -> true).choose();
    }

    private static @Nullable Revision chosen(LedgerEntry... history) {
        return choose(history).map(Target::revision).orElse(null);
    }
}
