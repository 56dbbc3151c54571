package io.unbreakable.ingest.messaging;

import io.quarkus.logging.Log;
import io.unbreakable.ingest.IngestConfig;
import io.unbreakable.ingest.client.Executions;
import io.unbreakable.ingest.domain.ListedExecution;
import io.unbreakable.ingest.domain.Watch;
import io.unbreakable.ingest.store.WatchStore;
import io.unbreakable.messaging.StateTable.Document;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.codepipeline.model.PipelineNotFoundException;

/** Fills in the events that did not come: compares a pipeline's executions with what CodePipeline lists, one call at a time. */
@ApplicationScoped
class ComparePipeline {
    /** How long a round may go without a sign of life before somebody else begins one. */
    static final Duration CLAIM = Duration.ofSeconds(60);

    private static final double JITTER = 0.2;
    private final WatchStore watches;
    private final Executions codePipeline;
    private final CompareExecution executions;
    private final CompareGroups groups;
    private final InstantSource clock;
    private final IngestConfig.Ingest config;

    ComparePipeline(
            WatchStore watches,
            Executions codePipeline,
            CompareExecution executions,
            CompareGroups groups,
            InstantSource clock,
            IngestConfig config) {
        this.watches = watches;
        this.codePipeline = codePipeline;
        this.executions = executions;
        this.groups = groups;
        this.clock = clock;
        this.config = config.ingest();
    }

    /** One round; what CodePipeline does not answer now is asked in the next. */
    void compare(Document<Watch> claimed) {
        String name = String.valueOf(claimed.body().pipeline());
        try {
            Optional<String> arn = codePipeline.arn(name, claimed.body().arn());
            arn.ifPresentOrElse(known -> compare(claimed, name, known), () -> missing(claimed, name));
        } catch (PipelineNotFoundException e) {
            missing(claimed, name);
        } catch (SdkException e) {
            Log.warnf("pipeline %s not compared with CodePipeline: %s", name, e.getMessage());
            end(claimed, claimed.body());
        }
    }

    private void compare(Document<Watch> claimed, String name, String arn) {
        Watch before = claimed.body();
        Instant since = clock.instant().minus(config.reconcileFor());
        List<ListedExecution> listed = codePipeline.listed(arn, name, before.open(), since);
        Set<String> settled = new HashSet<>();
        boolean ours = before.ours();
        Optional<Document<Watch>> claim = Optional.of(claimed);
        for (ListedExecution execution : listed) {
            if (claim.isPresent() && !before.isSettled(execution)) {
                var learnt = learn(execution);
                ours |= learnt.ours();
                if (learnt.settled()) {
                    settled.add(execution.execution().executionId());
                }
                claim = claim.flatMap(this::renewed);
            }
        }
        Watch after = before.after(arn, listed, settled, ours);
        if (claim.isPresent() && after.mayHaveWindows(listed, clock.instant().minus(config.findBack()))) {
            groups.compare(arn);
        }
        claim.ifPresent(still -> end(still, after));
    }

    private CompareExecution.Learnt learn(ListedExecution execution) {
        try {
            return executions.compare(execution);
        } catch (SdkException e) {
            Log.warnf(
                    "%s not compared with CodePipeline: %s",
                    execution.execution().executionId(), e.getMessage());
            return new CompareExecution.Learnt(false, false);
        }
    }

    private Optional<Document<Watch>> renewed(Document<Watch> claim) {
        return watches.replace(claim, claim.body().at(clock.instant().plus(CLAIM)));
    }

    /** A pipeline that is gone is not asked about any more, unless the settings name it: it may be made yet. */
    private void missing(Document<Watch> claimed, String name) {
        Log.infof("CodePipeline has no pipeline %s", name);
        boolean named = config.pipelines().filter(names -> names.contains(name)).isPresent();
        if (named) {
            end(claimed, claimed.body());
        } else {
            var unused = watches.replace(claimed, claimed.body().at(null));
        }
    }

    private void end(Document<Watch> claim, Watch after) {
        Instant next = clock.instant().plus(Jitter.around(config.reconcileEvery(), JITTER));
        var unused = watches.replace(claim, after.at(after.isIdle() ? null : next));
    }
}
