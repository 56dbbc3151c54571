package io.unbreakable.remediator.store;

import io.unbreakable.remediator.domain.Progress;
import io.unbreakable.remediator.domain.Progress.Chosen;
import io.unbreakable.remediator.domain.Progress.Deploying;
import io.unbreakable.remediator.domain.Progress.DryRun;
import io.unbreakable.remediator.domain.Progress.Failed;
import io.unbreakable.remediator.domain.Progress.Healed;
import io.unbreakable.remediator.domain.Progress.NotHealed;
import io.unbreakable.remediator.domain.Progress.Stopping;
import io.unbreakable.remediator.domain.Progress.Unverified;
import io.unbreakable.remediator.domain.Progress.Verifying;
import io.unbreakable.remediator.domain.Progress.Withdrawn;
import java.time.Instant;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A remediation as it is stored: exactly one of the states, by its name.
 *
 * @param told whether everybody was told that it got this far
 * @param nextLook when it is looked at again; null when nobody arranged that yet
 */
public record StoredProgress(
        @Nullable Chosen chosen,
        @Nullable Stopping stopping,
        @Nullable Deploying deploying,
        @Nullable Verifying verifying,
        @Nullable Healed healed,
        @Nullable NotHealed notHealed,
        @Nullable Unverified unverified,
        @Nullable Failed failed,
        @Nullable Withdrawn withdrawn,
        @Nullable DryRun dryRun,
        boolean told,
        @Nullable Instant nextLook) {

    /** This state, of which nobody was told. */
    public static StoredProgress of(Progress progress) {
        return of(progress, false, null);
    }

    /** The same, told. */
    public StoredProgress asTold() {
        return of(progress(), true, nextLook);
    }

    /** The same, to be looked at again then. */
    public StoredProgress lookedAtAgain(Instant at) {
        return of(progress(), told, at);
    }

    /** The next state, of which nobody was told; whoever goes on from it claims it anew where that is needed. */
    public StoredProgress moved(Progress next) {
        return of(next, false, next.precedesDeployment() ? null : nextLook);
    }

    /** The state. */
    public Progress progress() {
        return Stream.of(
                        chosen,
                        stopping,
                        deploying,
                        verifying,
                        healed,
                        notHealed,
                        unverified,
                        failed,
                        withdrawn,
                        dryRun)
                .filter(Objects::nonNull)
                .findFirst()
                .orElseThrow();
    }

    private static StoredProgress of(Progress progress, boolean told, @Nullable Instant nextLook) {
        return new StoredProgress(
                progress instanceof Chosen state ? state : null,
                progress instanceof Stopping state ? state : null,
                progress instanceof Deploying state ? state : null,
                progress instanceof Verifying state ? state : null,
                progress instanceof Healed state ? state : null,
                progress instanceof NotHealed state ? state : null,
                progress instanceof Unverified state ? state : null,
                progress instanceof Failed state ? state : null,
                progress instanceof Withdrawn state ? state : null,
                progress instanceof DryRun state ? state : null,
                told,
                nextLook);
    }
}
