package io.unbreakable.ingest.messaging;

import io.quarkus.logging.Log;
import io.quarkus.scheduler.Scheduled;
import io.unbreakable.ingest.IngestConfig;
import io.unbreakable.ingest.client.OpenProblems;
import io.unbreakable.ingest.domain.Watch;
import io.unbreakable.ingest.store.WatchStore;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.Semaphore;

/** Finds what is to be asked about now, and asks: one ingest at a time about each pipeline and about the open problems. */
@ApplicationScoped
class Sweep {
    private static final int AT_ONCE = 4;
    private final WatchStore watches;
    private final ComparePipeline pipelines;
    private final CompareProblems problems;
    private final OpenProblems dynatrace;
    private final InstantSource clock;
    private final IngestConfig.Ingest config;
    private final Semaphore free = new Semaphore(AT_ONCE);
    private volatile boolean known;

    Sweep(
            WatchStore watches,
            ComparePipeline pipelines,
            CompareProblems problems,
            OpenProblems dynatrace,
            InstantSource clock,
            IngestConfig config) {
        this.watches = watches;
        this.pipelines = pipelines;
        this.problems = problems;
        this.dynatrace = dynatrace;
        this.clock = clock;
        this.config = config.ingest();
    }

    @Scheduled(every = "{unbreakable.ingest.sweep-every}", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void sweep() throws InterruptedException {
        beginWithWhatIsSet();
        for (Watch watch : watches.due(clock.instant())) {
            free.acquire();
            Thread.ofVirtual().name("watch").start(() -> ask(watch));
        }
    }

    /** What the settings name is asked about from the beginning, though nobody ever speaks of it. */
    private void beginWithWhatIsSet() {
        if (!known) {
            Instant now = clock.instant();
            config.pipelines()
                    .orElse(List.of())
                    .forEach(name -> watches.begin(Watch.pipeline(name.strip(), null, true, now)));
            if (dynatrace.areAsked()) {
                watches.begin(Watch.problems(now));
            }
            known = true;
        }
    }

    /** One that cannot be asked about does not keep the others waiting; its claim runs out. */
    private void ask(Watch watch) {
        try {
            Instant now = clock.instant();
            watches.claim(watch.subject(), now, now.plus(ComparePipeline.CLAIM)).ifPresent(claimed -> {
                if (watch.pipeline() == null) {
                    problems.compare(claimed);
                } else {
                    pipelines.compare(claimed);
                }
            });
        } catch (RuntimeException e) {
            Log.errorf(e, "cannot ask about %s", watch.subject());
        } finally {
            free.release();
        }
    }
}
