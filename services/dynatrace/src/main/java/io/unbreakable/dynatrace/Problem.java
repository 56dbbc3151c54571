package io.unbreakable.dynatrace;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A problem as Dynatrace knows it now.
 *
 * @param problemId for the API; often begins with a minus
 * @param displayId for people: {@code P-221194163}
 * @param status {@code OPEN} or {@code CLOSED}
 * @param endTime null while it is open
 * @param rootCauseEntity null when unknown
 * @param evidence empty unless asked for
 * @param impact empty unless asked for
 * @param comments the recent ones; empty unless asked for
 * @param linkedProblem the problem that it was merged into; null for none
 */
public record Problem(
        String problemId,
        @Nullable String displayId,
        @Nullable String title,
        @Nullable String status,
        @Nullable String severityLevel,
        @Nullable String impactLevel,
        @Nullable Instant startTime,
        @Nullable Instant endTime,
        List<NamedEntity> affectedEntities,
        List<NamedEntity> impactedEntities,
        @Nullable NamedEntity rootCauseEntity,
        List<Tag> entityTags,
        @JsonProperty("evidenceDetails") EvidenceDetails evidence,
        @JsonProperty("impactAnalysis") ImpactAnalysis impact,
        @JsonProperty("recentComments") Comments comments,
        @JsonProperty("linkedProblemInfo") @Nullable LinkedProblem linkedProblem) {
    public Problem {
        requireNonNull(problemId, "problemId");
        endTime = Times.ended(endTime);
        affectedEntities = Lists.orEmpty(affectedEntities);
        impactedEntities = Lists.orEmpty(impactedEntities);
        entityTags = Lists.orEmpty(entityTags);
        evidence = evidence == null ? new EvidenceDetails(List.of()) : evidence;
        impact = impact == null ? new ImpactAnalysis(List.of()) : impact;
        comments = comments == null ? new Comments(List.of()) : comments;
    }

    /** Whether it is open now. */
    public boolean isOpen() {
        return "OPEN".equalsIgnoreCase(status);
    }

    /** The problem that this one became part of. */
    public record LinkedProblem(
            @Nullable String problemId, @Nullable String displayId) {}

    /** What Dynatrace found around the problem. */
    public record EvidenceDetails(List<Detail> details) {
        public EvidenceDetails {
            details = Lists.orEmpty(details);
        }
    }

    /**
     * One piece of evidence.
     *
     * @param evidenceType {@code EVENT}, {@code METRIC}, …
     * @param eventType for an event, for example {@code CUSTOM_DEPLOYMENT}
     * @param data the event; null when it is none
     */
    public record Detail(
            @Nullable String evidenceType,
            @Nullable String displayName,
            @Nullable NamedEntity entity,
            boolean rootCauseRelevant,
            @Nullable Instant startTime,
            @Nullable String eventId,
            @Nullable String eventType,
            @Nullable DynatraceEvent data) {}

    /** Whom the problem hits. */
    public record ImpactAnalysis(List<Impact> impacts) {
        public ImpactAnalysis {
            impacts = Lists.orEmpty(impacts);
        }
    }

    /** One impact. */
    public record Impact(
            @Nullable String impactType,
            @Nullable NamedEntity impactedEntity,
            @Nullable Long estimatedAffectedUsers) {}

    /** What people and tools wrote on it. */
    public record Comments(List<Comment> comments) {
        public Comments {
            comments = Lists.orEmpty(comments);
        }
    }
}
