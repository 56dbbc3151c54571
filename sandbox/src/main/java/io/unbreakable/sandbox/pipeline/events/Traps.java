package io.unbreakable.sandbox.pipeline.events;

import static java.util.Objects.requireNonNull;

import java.time.Duration;

/**
 * What makes the real services hard to work with, each with a switch of its own; the seed makes every run of them repeatable.
 *
 * @param seed of the dice that all traps throw
 * @param eventLateness events come up to this late
 * @param eventDoubling probability that an event comes twice
 * @param eventReordering probability that an event is overtaken by later ones
 * @param eventLoss probability that an event never comes
 * @param approvalInvisible how long after STARTED, at most, GetPipelineState does not show a pending approval
 * @param executionLag how far, at most, GetPipelineExecution and ListPipelineExecutions are behind
 * @param throttling probability that a call is refused with ThrottlingException
 * @param callsPerSecond calls of the same operation above this are refused with ThrottlingException too; 0 for no limit
 * @param previousRevisionMissing whether GetDeployment never says what was there before
 */
public record Traps(
        long seed,
        Duration eventLateness,
        double eventDoubling,
        double eventReordering,
        double eventLoss,
        Duration approvalInvisible,
        Duration executionLag,
        double throttling,
        int callsPerSecond,
        boolean previousRevisionMissing) {

    public Traps {
        requireNonNull(eventLateness, "eventLateness");
        requireNonNull(approvalInvisible, "approvalInvisible");
        requireNonNull(executionLag, "executionLag");
    }

    /** Services without surprises. */
    public static Traps none() {
        return new Traps(1, Duration.ZERO, 0, 0, 0, Duration.ZERO, Duration.ZERO, 0, 0, false);
    }

    /** The demo's: doubling and reordering on, lateness up to 1 s, API lag up to 3 s. */
    public static Traps demo(long seed) {
        Duration lag = Duration.ofSeconds(3);
        return new Traps(seed, Duration.ofSeconds(1), 0.2, 0.2, 0, lag, lag, 0, 0, false);
    }

    /** The same traps with other dice. */
    public Traps withSeed(long other) {
        return new Traps(
                other,
                eventLateness,
                eventDoubling,
                eventReordering,
                eventLoss,
                approvalInvisible,
                executionLag,
                throttling,
                callsPerSecond,
                previousRevisionMissing);
    }

    /** The same traps with another behaviour of events: how late at most, and how often doubled, overtaken and lost. */
    public Traps withEvents(Duration lateness, double doubling, double reordering, double loss) {
        return new Traps(
                seed,
                lateness,
                doubling,
                reordering,
                loss,
                approvalInvisible,
                executionLag,
                throttling,
                callsPerSecond,
                previousRevisionMissing);
    }

    /** The same traps with another lag of the reading calls: for pending approvals, and for the state of executions. */
    public Traps withLag(Duration ofApprovals, Duration ofExecutions) {
        return new Traps(
                seed,
                eventLateness,
                eventDoubling,
                eventReordering,
                eventLoss,
                ofApprovals,
                ofExecutions,
                throttling,
                callsPerSecond,
                previousRevisionMissing);
    }

    /** The same traps with another share of calls refused with ThrottlingException. */
    public Traps withThrottling(double probability) {
        return new Traps(
                seed,
                eventLateness,
                eventDoubling,
                eventReordering,
                eventLoss,
                approvalInvisible,
                executionLag,
                probability,
                callsPerSecond,
                previousRevisionMissing);
    }

    /** The same traps with another limit of the calls of each operation; 0 for none. */
    public Traps withCallsPerSecond(int calls) {
        return new Traps(
                seed,
                eventLateness,
                eventDoubling,
                eventReordering,
                eventLoss,
                approvalInvisible,
                executionLag,
                throttling,
                calls,
                previousRevisionMissing);
    }

    /** The same traps, and no deployment says what was there before. */
    public Traps withoutPreviousRevision() {
        return new Traps(
                seed,
                eventLateness,
                eventDoubling,
                eventReordering,
                eventLoss,
                approvalInvisible,
                executionLag,
                throttling,
                callsPerSecond,
                true);
    }
}
