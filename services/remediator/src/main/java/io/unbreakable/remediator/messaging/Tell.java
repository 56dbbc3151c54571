package io.unbreakable.remediator.messaging;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.logging.Log;
import io.unbreakable.contracts.EventJson;
import io.unbreakable.contracts.Remediation;
import io.unbreakable.contracts.RemediationFinished;
import io.unbreakable.contracts.RemediationOutcome;
import io.unbreakable.contracts.RemediationRefused;
import io.unbreakable.contracts.RemediationStarted;
import io.unbreakable.contracts.RemediationTrigger;
import io.unbreakable.messaging.EventPublisher;
import io.unbreakable.messaging.Later;
import io.unbreakable.remediator.RemediatorConfig;
import io.unbreakable.remediator.domain.Cause;
import io.unbreakable.remediator.domain.Progress;
import io.unbreakable.remediator.domain.Refusal;
import io.unbreakable.remediator.domain.Words;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;

/** Tells everybody how far a remediation got, and writes it on the problem. */
@ApplicationScoped
class Tell {
    private final EventPublisher publisher;
    private final Later later;
    private final FrozenGroups frozen;
    private final MeterRegistry metrics;
    private final InstantSource clock;
    private final RemediatorConfig config;

    Tell(
            EventPublisher publisher,
            Later later,
            FrozenGroups frozen,
            MeterRegistry metrics,
            InstantSource clock,
            RemediatorConfig config) {
        this.publisher = publisher;
        this.later = later;
        this.frozen = frozen;
        this.metrics = metrics;
        this.clock = clock;
        this.config = config;
    }

    void refused(Cause cause, @Nullable Remediation remediation, Refusal refusal, Instant at) {
        Log.infof("%s refused: %s", remediation == null ? cause.id() : remediation.id(), refusal.message());
        publisher.publish(new RemediationRefused(
                cause.id(), cause.title(), cause.url(), remediation, refusal.reason(), refusal.message(), at));
        count(EventJson.word(refusal.reason()));
    }

    void progress(Progress progress) {
        Progress.Chosen chosen = progress.chosen();
        switch (progress) {
            case Progress.Chosen intent ->
                Log.infof("%s: %s", id(chosen), chosen.target().choice());
            case Progress.Stopping stopping -> Log.infof("%s: stopping the deployment, which still runs", id(chosen));
            case Progress.Deploying deploying -> started(deploying);
            case Progress.Verifying verifying -> Log.infof("%s: deployed, watching the problem", id(chosen));
            case Progress.Healed healed -> finished(healed, RemediationOutcome.HEALED, healed.deploymentId());
            case Progress.NotHealed open -> finished(open, RemediationOutcome.NOT_HEALED, open.deploymentId());
            case Progress.Unverified nobodyKnows ->
                finished(nobodyKnows, RemediationOutcome.UNVERIFIED, nobodyKnows.deploymentId());
            case Progress.Failed failed -> finished(failed, RemediationOutcome.FAILED, failed.deploymentId());
            case Progress.Withdrawn withdrawn -> withdrawn(withdrawn);
            case Progress.DryRun dryRun -> dryRun(dryRun);
        }
    }

    private void started(Progress.Deploying deploying) {
        Progress.Chosen chosen = deploying.chosen();
        Log.infof("%s: deploying %s", id(chosen), chosen.target().name());
        publisher.publish(started(chosen, false, deploying.deploymentId(), deploying.since()));
        comment(chosen, Words.startMark(chosen), Words.start(chosen, deploying.deploymentId()));
        if (config.remediator().disableTransition()) {
            Instant until = clock.instant().plus(config.remediator().commentWithin());
            later.at(clock.instant(), new DisableTransition(chosen.remediation(), until));
        }
    }

    private void dryRun(Progress.DryRun dryRun) {
        Progress.Chosen chosen = dryRun.chosen();
        Log.infof("%s: dry run, would deploy %s", id(chosen), chosen.target().name());
        publisher.publish(started(chosen, true, null, dryRun.at()));
        comment(chosen, Words.dryRunMark(chosen), Words.dryRun(chosen));
        count("dryRun");
    }

    private void finished(Progress.Ended ended, RemediationOutcome outcome, @Nullable String deploymentId) {
        Progress.Chosen chosen = ended.chosen();
        String message = Words.end(ended);
        Log.infof("%s %s: %s", id(chosen), outcome, message);
        publisher.publish(new RemediationFinished(
                chosen.remediation(), outcome, message, deploymentId, frozen.holds(chosen.remediation()), ended.at()));
        comment(chosen, Words.endMark(chosen), Words.endMark(chosen) + message);
        count(EventJson.word(outcome));
    }

    private void withdrawn(Progress.Withdrawn withdrawn) {
        Remediation remediation = withdrawn.chosen().remediation();
        Cause cause = new Cause(
                remediation.trigger(), remediation.cause(), remediation.title(), remediation.url(), withdrawn.at());
        refused(cause, remediation, withdrawn.refusal(), withdrawn.at());
    }

    private static RemediationStarted started(
            Progress.Chosen chosen, boolean dryRun, @Nullable String deploymentId, Instant at) {
        return new RemediationStarted(
                chosen.remediation(),
                chosen.target().revision(),
                chosen.target().label(),
                chosen.target().choice(),
                dryRun,
                deploymentId,
                at);
    }

    private void comment(Progress.Chosen chosen, String mark, String text) {
        if (chosen.remediation().trigger() == RemediationTrigger.PROBLEM) {
            Instant until = clock.instant().plus(config.remediator().commentWithin());
            String linked = Words.comment(text) + " " + config.report().url() + "/remediations";
            later.at(
                    clock.instant(),
                    new CommentOnProblem(chosen.remediation().cause(), Words.comment(mark), linked, until));
        }
    }

    private void count(String outcome) {
        metrics.counter("unbreakable.remediations", "outcome", outcome).increment();
    }

    private static String id(Progress.Chosen chosen) {
        return chosen.remediation().id();
    }
}
