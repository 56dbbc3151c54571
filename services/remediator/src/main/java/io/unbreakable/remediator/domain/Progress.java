package io.unbreakable.remediator.domain;

import static java.util.Objects.requireNonNull;

import io.unbreakable.contracts.Remediation;
import io.unbreakable.contracts.RemediationTrigger;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How far a remediation got. Each state offers the transitions that are legal from it, and no others: from {@link Candidate}
 * to chosen, perhaps stopping, deploying, verifying, and one of the ends. States are made by transitions only.
 */
public sealed interface Progress {
    /** Where it began. */
    Chosen chosen();

    /** Whether nothing will happen any more. */
    default boolean hasEnded() {
        return this instanceof Ended;
    }

    /** Whether our own deployment is still to be made, which only one may do. */
    default boolean precedesDeployment() {
        return this instanceof Chosen || this instanceof Stopping;
    }

    /** Whether something was, or will be, really done. */
    default boolean wasTried() {
        return !(this instanceof DryRun || this instanceof Withdrawn);
    }

    /** Whether it is known how it ended. */
    default boolean endIsKnown() {
        return hasEnded() && !(this instanceof Unverified);
    }

    /** Whether it ended without the problem being gone. */
    default boolean endedBadly() {
        return this instanceof NotHealed || this instanceof Failed;
    }

    /** An end. */
    sealed interface Ended extends Progress {
        /** When it ended. */
        Instant at();
    }

    /**
     * The intent, stored before anything is done.
     *
     * @param badSince when the bad deployment started
     * @param causeSince when the problem began or the gate failed; null as earlier versions stored it
     */
    record Chosen(
            Remediation remediation,
            Instant badSince,
            @Nullable Instant causeSince,
            Target target,
            Instant at) implements Progress {
        public Chosen {
            requireNonNull(remediation, "remediation");
            requireNonNull(badSince, "badSince");
            requireNonNull(target, "target");
            requireNonNull(at, "at");
        }

        @Override
        public Chosen chosen() {
            return this;
        }

        /** From when on it counts how late it is to act. */
        public Instant actedOnSince() {
            return causeSince == null ? at : causeSince;
        }

        /** Our own deployment exists. */
        public Deploying deploying(String deploymentId, Instant since) {
            return new Deploying(this, deploymentId, since);
        }

        /** The bad deployment still runs, and is to be stopped. */
        public Stopping stopping(Instant when) {
            return new Stopping(this, when);
        }

        /** This is what would be done. */
        public DryRun dryRun() {
            return new DryRun(this, at);
        }

        /** Right before acting there was a reason not to. */
        public Withdrawn withdrawn(Refusal refusal, Instant when) {
            return new Withdrawn(this, refusal, when);
        }

        /** Our own deployment could not be made. */
        public Failed failed(String why, Instant when) {
            return new Failed(this, null, why, when);
        }
    }

    /** The bad deployment still runs and is being stopped: CodeDeploy brings the revision before it back, or we do. */
    record Stopping(Chosen chosen, Instant since) implements Progress {
        public Stopping {
            requireNonNull(chosen, "chosen");
            requireNonNull(since, "since");
        }

        /** CodeDeploy's rollback exists, or our own deployment. */
        public Deploying deploying(String deploymentId, Instant when) {
            return new Deploying(chosen, deploymentId, when);
        }

        /** Right before acting there was a reason not to. */
        public Withdrawn withdrawn(Refusal refusal, Instant when) {
            return new Withdrawn(chosen, refusal, when);
        }

        /** The bad deployment did not end, or our own could not be made. */
        public Failed failed(String why, Instant when) {
            return new Failed(chosen, null, why, when);
        }
    }

    /** Our own deployment is on its way. */
    record Deploying(Chosen chosen, String deploymentId, Instant since) implements Progress {
        public Deploying {
            requireNonNull(chosen, "chosen");
            requireNonNull(deploymentId, "deploymentId");
            requireNonNull(since, "since");
        }

        /** The revision is back: that is all for a gate, a problem has to close. */
        public Progress succeeded(Instant when) {
            return chosen.remediation().trigger() == RemediationTrigger.GATE
                    ? new Healed(chosen, deploymentId, when, when)
                    : new Verifying(chosen, deploymentId, when);
        }

        /** Our own deployment did not succeed. */
        public Failed failed(String why, Instant when) {
            return new Failed(chosen, deploymentId, why, when);
        }
    }

    /** The revision is back, the problem is watched. */
    record Verifying(Chosen chosen, String deploymentId, Instant since) implements Progress {
        public Verifying {
            requireNonNull(chosen, "chosen");
            requireNonNull(deploymentId, "deploymentId");
            requireNonNull(since, "since");
        }

        /**
         * What follows from what Dynatrace says now about the problem. That it says nothing is no reason to say that the problem is
         * open.
         *
         * @param open null while Dynatrace does not answer or does not know it
         * @param healWithin how long it may stay open
         * @param askWithin how long Dynatrace may say nothing
         */
        public Progress seen(@Nullable Boolean open, Duration healWithin, Duration askWithin, Instant now) {
            if (open == null) {
                return now.isAfter(since.plus(healWithin).plus(askWithin)) ? unverified(now) : this;
            }
            if (!open) {
                return healed(now);
            }
            return now.isAfter(since.plus(healWithin)) ? notHealed(now) : this;
        }

        /** The problem closed. */
        public Healed healed(Instant when) {
            return new Healed(chosen, deploymentId, since, when);
        }

        /** The problem stayed open. */
        public NotHealed notHealed(Instant when) {
            return new NotHealed(chosen, deploymentId, since, when);
        }

        /** Nobody knows whether the problem closed. */
        public Unverified unverified(Instant when) {
            return new Unverified(chosen, deploymentId, since, when);
        }
    }

    /** The revision is back and the problem, if there was one, closed. */
    record Healed(Chosen chosen, String deploymentId, Instant deployedAt, Instant at) implements Ended {}

    /** The revision is back, the problem stayed open. */
    record NotHealed(Chosen chosen, String deploymentId, Instant deployedAt, Instant at) implements Ended {}

    /** The revision is back; Dynatrace did not say whether the problem closed. */
    record Unverified(Chosen chosen, String deploymentId, Instant deployedAt, Instant at) implements Ended {}

    /** The deployment did not succeed; its id is null when there is none. */
    record Failed(Chosen chosen, @Nullable String deploymentId, String why, Instant at) implements Ended {}

    /** Nothing was done after all. */
    record Withdrawn(Chosen chosen, Refusal refusal, Instant at) implements Ended {}

    /** Nothing was done, this is what would have been. */
    record DryRun(Chosen chosen, Instant at) implements Ended {}
}
