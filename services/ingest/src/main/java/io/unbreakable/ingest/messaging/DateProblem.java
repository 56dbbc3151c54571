package io.unbreakable.ingest.messaging;

import io.quarkus.logging.Log;
import io.unbreakable.dynatrace.DynatraceException;
import io.unbreakable.ingest.IngestConfig;
import io.unbreakable.ingest.client.OpenProblems;
import io.unbreakable.ingest.domain.Notification;
import io.unbreakable.messaging.Later;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;
import java.util.Optional;

/** Finds out when a problem began of which a notification does not say that, by asking Dynatrace, and again for a while. */
@ApplicationScoped
class DateProblem {
    private final OpenProblems dynatrace;
    private final FollowProblem problems;
    private final Later later;
    private final InstantSource clock;
    private final IngestConfig.Ingest config;

    DateProblem(OpenProblems dynatrace, FollowProblem problems, Later later, InstantSource clock, IngestConfig config) {
        this.dynatrace = dynatrace;
        this.problems = problems;
        this.later = later;
        this.clock = clock;
        this.config = config.ingest();
    }

    /** What Dynatrace does not say for long stays unknown. */
    void heard(Notification notification) {
        boolean late = notification.at().plus(config.answerWait()).isBefore(clock.instant());
        if (notification.startedAt() != null || !dynatrace.areAsked()) {
            problems.heard(notification);
            return;
        }
        Notification dated = dated(notification);
        if (dated.startedAt() != null || late) {
            problems.heard(dated);
        } else {
            later.in(config.askEvery(), new AskAboutProblem(notification));
        }
    }

    private Notification dated(Notification notification) {
        try {
            Optional<Notification> said = dynatrace.find(notification.problemId());
            return said.map(problem -> notification.startedAt(problem.startedAt()))
                    .orElse(notification);
        } catch (DynatraceException e) {
            Log.warnf("when problem %s began is not known yet: %s", notification.problemId(), e.getMessage());
            return notification;
        }
    }
}
