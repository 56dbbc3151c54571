package io.unbreakable.report.domain;

import static java.util.Objects.requireNonNull;

import io.unbreakable.contracts.Remediation;
import io.unbreakable.contracts.RemediationFinished;
import io.unbreakable.contracts.RemediationRefused;
import io.unbreakable.contracts.RemediationStarted;
import java.time.Instant;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * All that is known about one remediation, or about the refusal to begin one.
 *
 * @param id the remediation's; {@code cause/…} when there was not even a candidate
 * @param remediation null when there was not even a candidate
 * @param started what was deployed again; null until then
 * @param dryRun what would have been deployed again; null when nothing
 * @param finished how it ended; null until then
 * @param refusals why nothing was done, by the id of the event that said it
 */
public record RemediationDocument(
        String id,
        @Nullable Remediation remediation,
        @Nullable RemediationStarted started,
        @Nullable RemediationStarted dryRun,
        @Nullable RemediationFinished finished,
        SortedMap<String, RemediationRefused> refusals) {
    public RemediationDocument {
        requireNonNull(id, "id");
        refusals = Collections.unmodifiableSortedMap(new TreeMap<>(refusals));
    }

    /** Nothing is known but the name. */
    public static RemediationDocument empty(String id) {
        return new RemediationDocument(id, null, null, null, null, new TreeMap<>());
    }

    /** Under which name a refusal is kept. */
    public static String idOf(RemediationRefused refused) {
        return refused.remediation() == null
                ? "cause/" + refused.cause()
                : refused.remediation().id();
    }

    /** When it was first heard of; null in an empty document. */
    public @Nullable Instant firstAt() {
        return times().min(Instant::compareTo).orElse(null);
    }

    /** When it was last heard of; null in an empty document. */
    public @Nullable Instant lastAt() {
        return times().max(Instant::compareTo).orElse(null);
    }

    private Stream<Instant> times() {
        return Stream.of(
                        Stream.ofNullable(started).map(RemediationStarted::startedAt),
                        Stream.ofNullable(dryRun).map(RemediationStarted::startedAt),
                        Stream.ofNullable(finished).map(RemediationFinished::finishedAt),
                        refusals.values().stream().map(RemediationRefused::refusedAt))
                .flatMap(times -> times);
    }
}
