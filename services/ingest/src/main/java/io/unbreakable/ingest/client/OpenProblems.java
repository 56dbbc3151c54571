package io.unbreakable.ingest.client;

import io.quarkus.runtime.Startup;
import io.unbreakable.dynatrace.DynatraceClient;
import io.unbreakable.dynatrace.NamedEntity;
import io.unbreakable.dynatrace.Problem;
import io.unbreakable.dynatrace.config.DynatraceConfig;
import io.unbreakable.ingest.IngestConfig;
import io.unbreakable.ingest.domain.Notification;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import java.net.URI;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Problems as Dynatrace knows them. Every call throws a {@code DynatraceException} when Dynatrace does not answer. */
@ApplicationScoped
@Startup
public class OpenProblems {
    private final @Nullable DynatraceClient dynatrace;
    private final String page;
    private final @Nullable String selector;
    private final InstantSource clock;

    OpenProblems(
            DynatraceConfig config, IngestConfig ingest, Instance<DynatraceClient> dynatrace, InstantSource clock) {
        this.dynatrace = config.url().isPresent() ? dynatrace.get() : null;
        this.page =
                config.url().map(URI::toString).orElse("").replaceFirst("/+$", "") + "/#problems/problemdetails;pid=";
        this.selector = ingest.ingest().problemSelector().orElse(null);
        this.clock = clock;
    }

    /** Whether there is a Dynatrace to ask. */
    public boolean areAsked() {
        return dynatrace != null;
    }

    /** The problems that are open now. */
    public List<Notification> open(Instant since) {
        return client().openProblems(selector, since).stream()
                .map(this::notification)
                .toList();
    }

    /** What Dynatrace says about this problem; empty when it does not know it. */
    public Optional<Notification> find(String problemId) {
        return client().problem(problemId).map(this::notification);
    }

    private Notification notification(Problem problem) {
        return new Notification(
                problem.problemId(),
                problem.displayId(),
                problem.title() == null ? "Problem " + problem.problemId() : problem.title(),
                problem.isOpen(),
                problem.severityLevel(),
                problem.impactedEntities().stream().map(NamedEntity::id).toList(),
                page + problem.problemId(),
                problem.startTime(),
                clock.instant());
    }

    private DynatraceClient client() {
        if (dynatrace == null) {
            throw new IllegalStateException("no unbreakable.dynatrace.url is set");
        }
        return dynatrace;
    }
}
