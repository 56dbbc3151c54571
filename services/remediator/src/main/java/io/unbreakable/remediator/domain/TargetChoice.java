package io.unbreakable.remediator.domain;

import io.unbreakable.contracts.Deployment;
import io.unbreakable.contracts.Revision;
import io.unbreakable.monspec.judge.Verdict;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Which revision comes back: the newest with a final pass or warn in this group; else the newest that was deployed with
 * success. Never the bad one, never one that was remediated from, never one that failed its gate, only one whose bundle exists.
 * A run that a person invalidated proves nothing.
 *
 * @param history the deployments of the group
 * @param bad the deployment that is remediated
 * @param remediatedFrom ids of the deployments of this group that were remediated
 * @param exists whether the bundle is still there; asked for as few as possible
 */
public record TargetChoice(
        List<LedgerEntry> history, Deployment bad, Set<String> remediatedFrom, Predicate<Revision> exists) {
    private static final Comparator<LedgerEntry> NEWEST_FIRST = Comparator.comparing(
                    LedgerEntry::startedAt, Comparator.nullsFirst(Comparator.<Instant>naturalOrder()))
            .reversed();

    public TargetChoice {
        history = history.stream().sorted(NEWEST_FIRST).toList();
        remediatedFrom = Set.copyOf(remediatedFrom);
    }

    /** The target; empty when there is none. */
    public Optional<Target> choose() {
        if (badRevision() == null) {
            return Optional.empty();
        }
        return newest(this::isVerified).or(() -> newest(LedgerEntry::hasSucceeded));
    }

    private Optional<Target> newest(Predicate<LedgerEntry> good) {
        return history.stream()
                .filter(entry -> entry.revision() != null)
                .filter(good)
                .filter(entry -> !isOutOfTheQuestion(Objects.requireNonNull(entry.revision())))
                .filter(entry -> exists.test(Objects.requireNonNull(entry.revision())))
                .findFirst()
                .map(this::target);
    }

    private Target target(LedgerEntry entry) {
        Deployment chosen = entry.deployment();
        String group = chosen.group().key();
        String choice = isVerified(entry)
                ? "the newest revision that passed " + gates(entry) + " in " + group
                : "no revision has passed a gate in " + group + ", this is the newest that was deployed with success";
        return new Target(Objects.requireNonNull(entry.revision()), chosen.label(), choice);
    }

    private boolean isVerified(LedgerEntry entry) {
        return entry.worstVerdict().map(Verdict::getsThrough).orElse(false);
    }

    private boolean isOutOfTheQuestion(Revision revision) {
        Revision refused = badRevision();
        return (refused != null && Revisions.same(revision, refused))
                || history.stream()
                        .filter(entry -> entry.revision() != null
                                && Revisions.same(Objects.requireNonNull(entry.revision()), revision))
                        .anyMatch(this::isKnownToBeBad);
    }

    private boolean isKnownToBeBad(LedgerEntry entry) {
        return remediatedFrom.contains(entry.deployment().deploymentId())
                || entry.worstVerdict().filter(Verdict.FAIL::equals).isPresent();
    }

    private @Nullable Revision badRevision() {
        return bad.revision() != null
                ? bad.revision()
                : history.stream()
                        .filter(entry -> entry.deployment().key().equals(bad.key()))
                        .map(LedgerEntry::revision)
                        .filter(Objects::nonNull)
                        .findFirst()
                        .orElse(null);
    }

    private static String gates(LedgerEntry entry) {
        return String.join(" and ", entry.byGate().keySet());
    }
}
