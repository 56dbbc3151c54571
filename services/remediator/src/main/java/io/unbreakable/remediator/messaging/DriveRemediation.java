package io.unbreakable.remediator.messaging;

import io.quarkus.logging.Log;
import io.unbreakable.messaging.Later;
import io.unbreakable.messaging.StateTable.Document;
import io.unbreakable.remediator.RemediatorConfig;
import io.unbreakable.remediator.domain.Progress;
import io.unbreakable.remediator.domain.RemediationKey;
import io.unbreakable.remediator.store.RemediationStore;
import io.unbreakable.remediator.store.StoredProgress;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;

/** Drives a remediation as far as it gets now, and arranges that it is looked at again. */
@ApplicationScoped
class DriveRemediation {
    private final RemediationStore store;
    private final NextStep nextStep;
    private final Tell tell;
    private final Later later;
    private final InstantSource clock;
    private final RemediatorConfig config;

    DriveRemediation(
            RemediationStore store,
            NextStep nextStep,
            Tell tell,
            Later later,
            InstantSource clock,
            RemediatorConfig config) {
        this.store = store;
        this.nextStep = nextStep;
        this.tell = tell;
        this.later = later;
        this.clock = clock;
        this.config = config;
    }

    /** Because of a hint, which is worth nothing before our own deployment exists: nobody deploys because of a hint. */
    void hint(RemediationKey key) {
        boolean waits = store.find(key)
                .map(read -> !(read.body().progress() instanceof Progress.Chosen))
                .orElse(false);
        if (waits) {
            look(key, Instant.MIN);
        }
    }

    /** Because the time has come that was arranged. */
    void look(RemediationKey key, Instant arranged) {
        boolean moved = true;
        while (moved) {
            moved = store.find(key)
                    .flatMap(this::told)
                    .filter(read -> !read.body().progress().hasEnded())
                    .flatMap(read -> claimed(key, read, arranged))
                    .map(this::step)
                    .orElse(false);
        }
    }

    /** One step; when somebody else was faster, that one's step counts and is gone on from. */
    private boolean step(Document<StoredProgress> read) {
        Progress before = read.body().progress();
        Progress after = nextStep.from(before);
        if (after.equals(before)) {
            return false;
        }
        if (!store.replace(read, read.body().moved(after))) {
            Log.debugf(
                    "%s was moved by somebody else",
                    before.chosen().remediation().id());
        }
        return true;
    }

    /** Tells before it goes on, once for each state; again when that could not be remembered. */
    private Optional<Document<StoredProgress>> told(Document<StoredProgress> read) {
        if (read.body().told()) {
            return Optional.of(read);
        }
        tell.progress(read.body().progress());
        store.replace(read, read.body().asTold());
        RemediationKey key = RemediationKey.of(
                read.body().progress().chosen().remediation(), read.body().progress() instanceof Progress.DryRun);
        return store.find(key);
    }

    /**
     * Arranges the next look first, so that a crash does not end the looking. Before our deployment exists that is also a
     * claim: only one acts, and only until the next look.
     */
    private Optional<Document<StoredProgress>> claimed(
            RemediationKey key, Document<StoredProgress> read, Instant arranged) {
        Instant now = clock.instant();
        Instant next = read.body().nextLook();
        if (next != null && next.isAfter(now) && next.isAfter(arranged)) {
            return read.body().progress() instanceof Progress.Chosen ? Optional.empty() : Optional.of(read);
        }
        Instant then = now.plus(config.remediator().lookEvery());
        later.at(then, new Look(key, then));
        return store.replace(read, read.body().lookedAtAgain(then)) ? store.find(key) : Optional.empty();
    }
}
