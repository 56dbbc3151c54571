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
import java.util.Objects;
import java.util.Optional;

/** Drives a remediation as far as it gets now, and arranges that it is looked at again. */
@ApplicationScoped
class DriveRemediation {
    private final RemediationStore store;
    private final NextStep nextStep;
    private final Tell tell;
    private final Later later;
    private final InstantSource clock;
    private final RemediatorConfig.Remediator config;

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
        this.config = config.remediator();
    }

    /** Because of a hint, which is worth nothing before our own deployment exists: nobody deploys because of a hint. */
    void hint(RemediationKey key) {
        boolean waits = store.find(key)
                .map(read -> !read.body().progress().precedesDeployment())
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
                    .map(read -> step(key, read))
                    .orElse(false);
        }
    }

    /** One step, and whether to go on from what is stored then. */
    private boolean step(RemediationKey key, Document<StoredProgress> read) {
        Progress before = read.body().progress();
        Progress after = nextStep.from(before, latestAct(read));
        if (after.equals(before)) {
            rest(key, read);
            return false;
        }
        move(key, read, after);
        return true;
    }

    /** When somebody else made a step meanwhile, that one counts; that somebody looked, or told, is no step. */
    private void move(RemediationKey key, Document<StoredProgress> read, Progress after) {
        Progress before = read.body().progress();
        Optional<Document<StoredProgress>> current = Optional.of(read);
        while (current.isPresent()
                && !store.replace(current.get(), current.get().body().moved(after))) {
            current = store.find(key).filter(now -> now.body().progress().equals(before));
        }
        if (current.isEmpty()) {
            Log.infof(
                    "%s was moved by somebody else",
                    before.chosen().remediation().id());
        }
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
        boolean exclusive = read.body().progress().precedesDeployment();
        Instant now = clock.instant();
        Instant next = read.body().nextLook();
        if (next != null && next.isAfter(now) && next.isAfter(arranged)) {
            return exclusive ? Optional.empty() : Optional.of(read);
        }
        Instant then = now.plus(exclusive ? config.actAlone() : config.lookEvery());
        later.at(then, new Look(key, then));
        return store.replace(read, read.body().lookedAtAgain(then)) ? store.find(key) : Optional.empty();
    }

    /** Nobody acts in the second half of a claim: what takes that long could meet whoever claims next. */
    private Instant latestAct(Document<StoredProgress> read) {
        Instant end = Objects.requireNonNullElse(read.body().nextLook(), Instant.MIN);
        return end.equals(Instant.MIN) ? end : end.minus(config.actAlone().dividedBy(2));
    }

    /** There was nothing to do but wait: that takes no longer than any other look. */
    private void rest(RemediationKey key, Document<StoredProgress> read) {
        Instant soon = clock.instant().plus(config.lookEvery());
        Instant next = read.body().nextLook();
        if (read.body().progress().precedesDeployment() && next != null && soon.isBefore(next)) {
            later.at(soon, new Look(key, soon));
            store.replace(read, read.body().lookedAtAgain(soon));
        }
    }
}
