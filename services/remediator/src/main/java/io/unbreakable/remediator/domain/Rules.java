package io.unbreakable.remediator.domain;

import io.unbreakable.contracts.AutomationState;
import io.unbreakable.contracts.RefusalReason;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** When nothing is done about a bad deployment. The first refusal wins. */
public record Rules(Limits limits) {

    /** Why nothing may be done; empty when it may. */
    public Optional<Refusal> refusal(Situation situation) {
        List<Function<Situation, @Nullable Refusal>> rules = List.of(
                this::otherEnvironment,
                this::tooOld,
                Rules::isRollback,
                Rules::switchedOff,
                Rules::badRevisionGone,
                this::frozen,
                this::coolDown,
                this::attemptsUsedUp);
        return rules.stream()
                .map(rule -> rule.apply(situation))
                .filter(Objects::nonNull)
                .findFirst();
    }

    @Nullable Refusal otherEnvironment(Situation situation) {
        String environment = situation.candidate().environment();
        return limits.environments().contains(environment)
                ? null
                : new Refusal(RefusalReason.OTHER_ENVIRONMENT, environment + " is not an environment to remediate.");
    }

    @Nullable Refusal tooOld(Situation situation) {
        return tooLate(situation.causeSince(), situation.now());
    }

    /** Refuses what began so long ago that a person has to look at it. */
    public @Nullable Refusal tooLate(Instant causeSince, Instant now) {
        Duration age = Duration.between(causeSince, now);
        return age.compareTo(limits.actWithin()) <= 0
                ? null
                : new Refusal(
                        RefusalReason.TOO_OLD,
                        "It began %s ago: after %s nothing is done without a person."
                                .formatted(Times.words(age), Times.words(limits.actWithin())));
    }

    static @Nullable Refusal isRollback(Situation situation) {
        return situation.candidate().isRollback()
                ? new Refusal(
                        RefusalReason.IS_ROLLBACK,
                        situation.candidate().deployment().deploymentId()
                                + " is itself a rollback, and rollbacks are not rolled back.")
                : null;
    }

    static @Nullable Refusal switchedOff(Situation situation) {
        return situation.automation().state() == AutomationState.OFF
                ? new Refusal(
                        RefusalReason.SWITCHED_OFF,
                        "Remediation is switched off for "
                                + situation.candidate().environment() + ".")
                : null;
    }

    static @Nullable Refusal badRevisionGone(Situation situation) {
        Candidate bad = situation.candidate();
        return gone(bad.deployment().deploymentId(), bad.startedAt(), situation.history());
    }

    /**
     * Refuses when another deployment came after this one: a person, or a pipeline, is at work.
     *
     * @param badSince when it started, should the history not know
     */
    static @Nullable Refusal gone(String badDeploymentId, Instant badSince, List<LedgerEntry> history) {
        Instant since = history.stream()
                .filter(entry -> entry.deployment().deploymentId().equals(badDeploymentId))
                .map(LedgerEntry::startedAt)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(badSince);
        return history.stream()
                .filter(entry -> entry.startedAt() != null && entry.startedAt().isAfter(since))
                .max(Comparator.comparing(entry -> Objects.requireNonNull(entry.startedAt())))
                .map(entry -> entry.deployment().deploymentId())
                .map(newest -> new Refusal(
                        RefusalReason.BAD_REVISION_GONE,
                        newest + " was deployed after " + badDeploymentId + ": the bad revision is gone."))
                .orElse(null);
    }

    @Nullable Refusal frozen(Situation situation) {
        return isFrozen(situation.past(), situation.automation())
                ? new Refusal(
                        RefusalReason.FROZEN,
                        "The last %d remediations of %s did not help: frozen until remediation is switched on again."
                                .formatted(limits.freezeAfter(), group(situation)))
                : null;
    }

    /** Whether so many of these remediations of a group ended badly in a row that a person has to switch it on again. */
    public boolean isFrozen(List<Progress> ofGroup, SwitchState automation) {
        Instant released = automation.since();
        long bad = tried(ofGroup)
                .filter(Progress::endIsKnown)
                .limit(limits.freezeAfter())
                .filter(Progress::endedBadly)
                .filter(progress -> released == null || progress.chosen().at().isAfter(released))
                .count();
        return bad >= limits.freezeAfter();
    }

    @Nullable Refusal coolDown(Situation situation) {
        return tried(situation.past())
                .map(progress -> Duration.between(progress.chosen().at(), situation.now()))
                .filter(since -> since.compareTo(limits.coolDown()) < 0)
                .findFirst()
                .map(since -> new Refusal(
                        RefusalReason.COOL_DOWN,
                        "%s was remediated %s ago, the next attempt is allowed after %s."
                                .formatted(group(situation), Times.words(since), Times.words(limits.coolDown()))))
                .orElse(null);
    }

    @Nullable Refusal attemptsUsedUp(Situation situation) {
        Instant from = situation.now().minus(limits.attemptsWithin());
        long used = tried(situation.past())
                .filter(progress -> progress.chosen().at().isAfter(from))
                .count();
        return used < limits.attempts()
                ? null
                : new Refusal(
                        RefusalReason.ATTEMPTS_USED_UP,
                        "%s was remediated %d times within %s."
                                .formatted(group(situation), used, Times.words(limits.attemptsWithin())));
    }

    /** What was really tried in this group, newest first. */
    private static Stream<Progress> tried(List<Progress> ofGroup) {
        return ofGroup.stream()
                .filter(Progress::wasTried)
                .sorted(Comparator.comparing(
                                (Progress progress) -> progress.chosen().at())
                        .reversed());
    }

    private static String group(Situation situation) {
        return situation.candidate().deployment().group().key();
    }
}
