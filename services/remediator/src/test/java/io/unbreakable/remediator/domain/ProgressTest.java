package io.unbreakable.remediator.domain;

import static io.unbreakable.remediator.domain.Fixtures.NOON;
import static io.unbreakable.remediator.domain.Fixtures.chosen;
import static org.assertj.core.api.Assertions.assertThat;

import io.unbreakable.contracts.RefusalReason;
import io.unbreakable.contracts.RemediationTrigger;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProgressTest {
    private final Progress.Chosen chosen = chosen(4, RemediationTrigger.PROBLEM, NOON);
    private final Progress.Deploying deploying = chosen.deploying("d-9", NOON);

    @Test
    void aProblemIsHealedOnlyWhenItCloses() {
        Progress deployed = deploying.succeeded(NOON);

        assertThat(deployed).isInstanceOf(Progress.Verifying.class);
        assertThat(((Progress.Verifying) deployed).healed(NOON)).satisfies(this::endedWell);
    }

    @Test
    void aGateIsHealedByTheDeployment() {
        Progress deployed =
                chosen(4, RemediationTrigger.GATE, NOON).deploying("d-9", NOON).succeeded(NOON);

        assertThat(deployed).isInstanceOf(Progress.Healed.class).satisfies(this::endedWell);
    }

    @Test
    void aProblemThatStaysOpenAndADeploymentThatBreaksAreBadEnds() {
        Progress open = ((Progress.Verifying) deploying.succeeded(NOON)).notHealed(NOON.plus(Duration.ofMinutes(30)));

        assertThat(open.endedBadly()).isTrue();
        assertThat(deploying.failed("broken", NOON).endedBadly()).isTrue();
        assertThat(chosen.failed("no such revision", NOON).deploymentId()).isNull();
    }

    @ParameterizedTest
    @CsvSource({
        "false, 1, Healed",
        "false, 999, Healed",
        "true, 30, Verifying",
        "true, 31, NotHealed",
        ", 31, Verifying",
        ", 150, Verifying",
        ", 151, Unverified"
    })
    void thatDynatraceSaysNothingIsNotThatTheProblemIsOpen(@Nullable Boolean open, int minutes, String state) {
        Progress.Verifying verifying = (Progress.Verifying) deploying.succeeded(NOON);
        Instant now = NOON.plus(Duration.ofMinutes(minutes));

        Progress next = verifying.seen(open, Duration.ofMinutes(30), Duration.ofHours(2), now);

        assertThat(next.getClass().getSimpleName()).isEqualTo(state);
    }

    @Test
    void aDryRunAndAWithdrawalAreNoAttempts() {
        Progress withdrawn = chosen.withdrawn(new Refusal(RefusalReason.BAD_REVISION_GONE, "gone"), NOON);

        assertThat(chosen.dryRun().wasTried()).isFalse();
        assertThat(withdrawn.wasTried()).isFalse();
        assertThat(withdrawn.hasEnded()).isTrue();
        assertThat(chosen.wasTried()).isTrue();
        assertThat(deploying.hasEnded()).isFalse();
    }

    @Test
    void stoppingComesBeforeOurDeploymentAndIsAnAttempt() {
        Progress.Stopping stopping = chosen.stopping(NOON);

        assertThat(stopping.precedesDeployment()).isTrue();
        assertThat(stopping.wasTried()).isTrue();
        assertThat(stopping.hasEnded()).isFalse();
        assertThat(stopping.deploying("d-9", NOON)).isEqualTo(deploying);
        assertThat(deploying.precedesDeployment()).isFalse();
        assertThat(stopping.failed("it did not end", NOON).endedBadly()).isTrue();
    }

    @Test
    void saysHowItEnded() {
        Progress.Verifying verifying = (Progress.Verifying) deploying.succeeded(NOON);

        assertThat(Words.end(verifying.healed(NOON.plusSeconds(40))))
                .isEqualTo("Build 3 is back in Production since 12:00:00 UTC,"
                        + " the problem closed: seen at 12:00:40 UTC.");
        assertThat(Words.end(verifying.notHealed(NOON.plus(Duration.ofMinutes(30)))))
                .isEqualTo("Build 3 is back in Production since 12:00:00 UTC,"
                        + " but the problem is still open after 30 minutes.");
        assertThat(Words.end(verifying.unverified(NOON.plus(Duration.ofMinutes(150)))))
                .isEqualTo(
                        "Build 3 is back in Production since 12:00:00 UTC, but whether the problem closed is not known:"
                                + " Dynatrace had not said so after 2 hours.");
        assertThat(Words.end(deploying.failed("d-9 ended as Failed.", NOON)))
                .isEqualTo("Build 3 could not be brought back to Production: d-9 ended as Failed.");
    }

    @Test
    void saysWhatIsDoneAndWhy() {
        assertThat(Words.start(chosen, "d-9"))
                .startsWith(Words.startMark(chosen))
                .endsWith("Build 4 (d-4) was deployed to Production before this problem."
                        + " Build 3 is being deployed again as d-9: the newest revision that passed a gate.");
    }

    @Test
    void aCommentIsALineInWhichNobodyElseMakesALinkOrAnElement() {
        assertThat(Words.comment(
                        "Build 4\r\n# Fine [log in](https://evil.example) ![x][y] <img src=x>\u202E\uD800 *ok*"))
                .isEqualTo("Build 4 # Fine [log in] (https://evil.example) ![x] [y] \u2039img src=x>\uFFFD\uFFFD *ok*");
        assertThat(Words.comment("x".repeat(9_000))).hasSize(3_500);
        assertThat(Words.comment(Words.start(chosen, "d-9"))).startsWith(Words.comment(Words.startMark(chosen)));
    }

    private void endedWell(Progress progress) {
        assertThat(progress.hasEnded()).isTrue();
        assertThat(progress.endedBadly()).isFalse();
    }
}
