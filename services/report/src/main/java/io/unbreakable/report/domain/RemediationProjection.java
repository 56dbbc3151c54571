package io.unbreakable.report.domain;

import io.unbreakable.contracts.EventData;
import io.unbreakable.contracts.Remediation;
import io.unbreakable.contracts.RemediationFinished;
import io.unbreakable.contracts.RemediationRefused;
import io.unbreakable.contracts.RemediationStarted;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/** What an event adds to what is known about a remediation. Events of other things add nothing. */
public final class RemediationProjection {
    private static final Comparator<RemediationStarted> STARTED = Comparator.comparing(RemediationStarted::startedAt);

    private RemediationProjection() {}

    /** The document with this event in it: the same whatever the order of the events and however often each comes. */
    public static RemediationDocument apply(RemediationDocument known, EventData event) {
        return switch (event) {
            case RemediationStarted started -> started(known, started);
            case RemediationFinished finished ->
                new RemediationDocument(
                        known.id(),
                        remediation(known, finished.remediation()),
                        known.started(),
                        known.dryRun(),
                        Latest.of(known.finished(), finished, Comparator.comparing(RemediationFinished::finishedAt)),
                        known.refusals());
            case RemediationRefused refused ->
                new RemediationDocument(
                        known.id(),
                        remediation(known, refused.remediation()),
                        known.started(),
                        known.dryRun(),
                        known.finished(),
                        Latest.in(
                                known.refusals(),
                                refused.eventId(),
                                refused,
                                Comparator.comparing(RemediationRefused::refusedAt)));
            default -> known;
        };
    }

    private static RemediationDocument started(RemediationDocument known, RemediationStarted started) {
        return new RemediationDocument(
                known.id(),
                remediation(known, started.remediation()),
                started.dryRun() ? known.started() : Latest.of(known.started(), started, STARTED),
                started.dryRun() ? Latest.of(known.dryRun(), started, STARTED) : known.dryRun(),
                known.finished(),
                known.refusals());
    }

    private static @Nullable Remediation remediation(RemediationDocument known, @Nullable Remediation heard) {
        return heard == null
                ? known.remediation()
                : Latest.of(known.remediation(), heard, Comparator.comparing(Object::toString));
    }
}
