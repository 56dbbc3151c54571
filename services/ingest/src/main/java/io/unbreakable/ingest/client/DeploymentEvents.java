package io.unbreakable.ingest.client;

import io.quarkus.logging.Log;
import io.quarkus.runtime.Startup;
import io.unbreakable.dynatrace.DynatraceClient;
import io.unbreakable.dynatrace.EventIngest;
import io.unbreakable.dynatrace.IngestResult;
import io.unbreakable.dynatrace.config.DynatraceConfig;
import io.unbreakable.ingest.domain.Announcement;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Deployment events in Dynatrace. Every call throws a {@code DynatraceException} when Dynatrace does not answer. */
@ApplicationScoped
@Startup
public class DeploymentEvents {
    private static final Duration SKEW = Duration.ofMinutes(5);
    private static final String TYPE = "CUSTOM_DEPLOYMENT";
    private final @Nullable DynatraceClient dynatrace;

    DeploymentEvents(DynatraceConfig config, Instance<DynatraceClient> dynatrace) {
        this.dynatrace = config.url().isPresent() ? dynatrace.get() : null;
    }

    /** Whether there is a Dynatrace to send to. */
    public boolean areSent() {
        return dynatrace != null;
    }

    /** Whether Dynatrace has our event about this deployment. */
    public boolean isThere(Announcement announcement) {
        String id = announcement.properties().get(Announcement.DEPLOYMENT_ID);
        return id != null
                && client()
                        .events(
                                "eventType(\"" + TYPE + "\")",
                                announcement.entitySelector(),
                                announcement.startTime().minus(SKEW),
                                null)
                        .stream()
                        .anyMatch(event -> id.equals(event.properties().get(Announcement.DEPLOYMENT_ID)));
    }

    /** What Dynatrace made of an event. */
    public enum Sent {
        STORED,
        /** No entity matches (yet). */
        UNTAGGED,
        REFUSED
    }

    /** Sends the event. */
    public Sent send(Announcement announcement) {
        IngestResult result = client().ingest(new EventIngest(
                TYPE,
                announcement.title(),
                announcement.entitySelector(),
                announcement.startTime(),
                null,
                null,
                announcement.properties()));
        if (result.reportCount() > 0 && !result.stored()) {
            Log.warnf("Dynatrace refuses the event about %s: %s", announcement.deploymentKey(), result.results());
            return Sent.REFUSED;
        }
        return result.stored() ? Sent.STORED : Sent.UNTAGGED;
    }

    private DynatraceClient client() {
        if (dynatrace == null) {
            throw new IllegalStateException("no unbreakable.dynatrace.url is set");
        }
        return dynatrace;
    }
}
