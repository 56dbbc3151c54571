package io.unbreakable.dynatrace;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.unbreakable.dynatrace.Pages.CommentPage;
import io.unbreakable.dynatrace.Pages.EntityPage;
import io.unbreakable.dynatrace.Pages.EventPage;
import io.unbreakable.dynatrace.Pages.ProblemPage;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Calls the Dynatrace v2 API. Every call is one attempt and throws a {@link DynatraceException} that says what to do next;
 * whoever calls decides whether to wait. Safe for use by many threads.
 */
public final class DynatraceClient {
    private static final String DETAILS = "evidenceDetails,impactAnalysis,recentComments";

    private final Transport transport;

    /**
     * A client.
     *
     * @param baseUrl of the environment, with whatever path it has: {@code https://abc.live.dynatrace.com},
     *     {@code https://host/e/id}, {@code https://abc.apps.dynatrace.com/platform/classic/environment-api}
     * @param token asked for before each call, so that it can be rotated
     * @param timeout of each call as a whole
     */
    public DynatraceClient(URI baseUrl, TokenSource token, Duration timeout) {
        this(baseUrl, token, timeout, BreakerSettings.DEFAULT, CallListener.NONE);
    }

    /** As the other constructor, with when it leaves Dynatrace alone, and somebody who hears of every call. */
    public DynatraceClient(
            URI baseUrl, TokenSource token, Duration timeout, BreakerSettings breaker, CallListener listener) {
        this(baseUrl, token, timeout, breaker, listener, InstantSource.system());
    }

    DynatraceClient(
            URI baseUrl,
            TokenSource token,
            Duration timeout,
            BreakerSettings breaker,
            CallListener listener,
            InstantSource clock) {
        requireNonNull(baseUrl, "baseUrl");
        requireNonNull(token, "token");
        this.transport = new Transport(baseUrl, token, requireNonNull(timeout, "timeout"), breaker, listener, clock);
    }

    /** What each selector of the query gives, in the query's order. An unknown metric key is a NotFound for all of them. */
    public List<MetricResult> query(MetricQuery query) {
        return asked(query).results(query.selectors());
    }

    /**
     * As {@link #query}, for a resolution such as {@code 1m}: every sample with its time. Slots that lie only partly in the
     * query's time are left out, and so are those without a value.
     */
    public List<MetricSeries> series(MetricQuery query) {
        return asked(query).series(query);
    }

    private MetricData asked(MetricQuery query) {
        var parameters = new Parameters()
                .with("metricSelector", String.join(",", query.selectors()))
                .with("entitySelector", query.entitySelector())
                .with("from", query.from())
                .with("to", query.to())
                .with("resolution", query.resolution());
        return transport.get("metrics/query", "metrics/query" + parameters.text(), MetricData.class);
    }

    /** All entities that were there since {@code from}, with these fields ({@code tags}, {@code toRelationships.calls}, …). */
    public List<Entity> entities(String entitySelector, List<String> fields, Instant from) {
        return entities(entitySelector, fields, from, null);
    }

    /** All entities that were there in this time, with these fields. */
    public List<Entity> entities(String entitySelector, List<String> fields, Instant from, @Nullable Instant to) {
        var parameters = new Parameters()
                .with("entitySelector", entitySelector)
                .with("fields", String.join(",", fields))
                .with("from", from)
                .with("to", to)
                .with("pageSize", "500");
        return Pages.all(transport, "entities", "entities", parameters, EntityPage.class);
    }

    /** Stores an event. Not idempotent: after an Unreachable, look with {@link #events} whether it was stored. */
    public IngestResult ingest(EventIngest event) {
        return transport.post("events/ingest", "events/ingest", event, IngestResult.class);
    }

    /**
     * All events of a time.
     *
     * @param eventSelector for example {@code eventType("CUSTOM_DEPLOYMENT")}; null for all
     * @param entitySelector null for all
     * @param to null for now
     */
    public List<DynatraceEvent> events(
            @Nullable String eventSelector, @Nullable String entitySelector, Instant from, @Nullable Instant to) {
        var parameters = new Parameters()
                .with("eventSelector", eventSelector)
                .with("entitySelector", entitySelector)
                .with("from", from)
                .with("to", to)
                .with("pageSize", "1000");
        return Pages.all(transport, "events", "events", parameters, EventPage.class);
    }

    /** The problem with evidence, impact and recent comments; empty when Dynatrace does not know it. */
    public Optional<Problem> problem(String problemId) {
        var parameters = new Parameters().with("fields", DETAILS);
        try {
            return Optional.of(transport.get("problems/{id}", path(problemId) + parameters.text(), Problem.class));
        } catch (DynatraceException.NotFound e) {
            return Optional.empty();
        }
    }

    /**
     * The problems that are open, with evidence, impact and recent comments.
     *
     * @param criteria further criteria of the problem selector, for example {@code entityTags("…")}; null for none
     */
    public List<Problem> openProblems(@Nullable String criteria, Instant from) {
        String selector = "status(\"open\")" + (criteria == null ? "" : "," + criteria);
        var parameters = new Parameters()
                .with("problemSelector", selector)
                .with("fields", DETAILS)
                .with("from", from)
                .with("pageSize", "500");
        return Pages.all(transport, "problems", "problems", parameters, ProblemPage.class);
    }

    /** All comments on a problem. */
    public List<Comment> comments(String problemId) {
        var parameters = new Parameters().with("pageSize", "500");
        return Pages.all(
                transport, "problems/{id}/comments", path(problemId) + "/comments", parameters, CommentPage.class);
    }

    /**
     * Comments on a problem. Not idempotent: look with {@link #comments} first.
     *
     * @param context a free label that is shown with it; null for none
     */
    public void addComment(String problemId, String message, @Nullable String context) {
        transport.post("problems/{id}/comments", path(problemId) + "/comments", new NewComment(message, context));
    }

    private static String path(String problemId) {
        return "problems/" + Parameters.encoded(problemId);
    }

    @JsonInclude(JsonInclude.Include.NON_NULL)
    private record NewComment(String message, @Nullable String context) {}
}
