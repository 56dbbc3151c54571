package io.unbreakable.remediator.client;

import io.quarkus.runtime.Startup;
import io.unbreakable.contracts.DeploymentGroup;
import io.unbreakable.dynatrace.DynatraceClient;
import io.unbreakable.dynatrace.DynatraceEvent;
import io.unbreakable.dynatrace.Entity;
import io.unbreakable.dynatrace.NamedEntity;
import io.unbreakable.dynatrace.Tag;
import io.unbreakable.remediator.domain.DeploymentSeen;
import io.unbreakable.remediator.domain.Problem;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Problems as Dynatrace knows them, our deployments on their entities, and our comments. */
@ApplicationScoped
@Startup
public class Problems {
    private static final String DEPLOYMENT = "CUSTOM_DEPLOYMENT";
    private static final String SOURCE = "unbreakable";
    private static final String GROUP_TAG = "DeploymentGroup";
    private static final int MOST_MERGERS = 5;

    private final DynatraceClient dynatrace;

    Problems(DynatraceClient dynatrace) {
        this.dynatrace = dynatrace;
    }

    /** The problem; empty when Dynatrace does not know it. */
    public Optional<Problem> find(String problemId) {
        return dynatrace.problem(problemId).map(Problems::problem);
    }

    /** The problem, or the one that it was merged into; empty when Dynatrace does not know it. */
    public Optional<Problem> findMerged(String problemId) {
        Optional<Problem> found = find(problemId);
        for (int hop = 0; hop < MOST_MERGERS && found.filter(Problem::isMerged).isPresent(); hop++) {
            found = find(Objects.requireNonNull(found.get().mergedInto()));
        }
        return found;
    }

    /** The values of the {@code DeploymentGroup} tags of this entity; empty when Dynatrace does not know it. */
    public Set<String> groupsOf(String entityId, Instant from) {
        return dynatrace.entities("entityId(\"" + entityId + "\")", List.of("tags"), from).stream()
                .map(Entity::tags)
                .flatMap(List::stream)
                .filter(tag -> GROUP_TAG.equals(tag.key()))
                .map(Tag::value)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
    }

    /** Our deployments that Dynatrace has on these entities since then. */
    public List<DeploymentSeen> deployments(Set<String> entities, Instant from) {
        Map<String, List<String>> byType = entities.stream().collect(Collectors.groupingBy(Problems::type));
        return byType.entrySet().stream()
                .map(type -> selector(type.getKey(), type.getValue()))
                .map(selector -> dynatrace.events("eventType(\"" + DEPLOYMENT + "\")", selector, from, null))
                .flatMap(Collection::stream)
                .map(Problems::seen)
                .flatMap(Optional::stream)
                .distinct()
                .toList();
    }

    /** Whether a comment of ours that begins like this is there. */
    public boolean hasComment(String problemId, String mark) {
        return dynatrace.comments(problemId).stream()
                .anyMatch(comment ->
                        SOURCE.equals(comment.context()) && comment.content().contains(mark));
    }

    /** Writes this comment, a second time when it is there. */
    public void comment(String problemId, String text) {
        dynatrace.addComment(problemId, text, SOURCE);
    }

    private static Problem problem(io.unbreakable.dynatrace.Problem shown) {
        return new Problem(
                shown.problemId(),
                Objects.requireNonNullElse(shown.title(), shown.problemId()),
                shown.isOpen(),
                Objects.requireNonNullElse(shown.startTime(), Instant.EPOCH),
                shown.severityLevel(),
                rootCause(shown),
                shown.linkedProblem() == null ? null : shown.linkedProblem().problemId(),
                entities(shown),
                groups(shown),
                evidence(shown));
    }

    private static @Nullable String rootCause(io.unbreakable.dynatrace.Problem shown) {
        return shown.rootCauseEntity() == null ? null : shown.rootCauseEntity().id();
    }

    /** What may be the cause: what Dynatrace names, or else everything that suffers. */
    private static Set<String> entities(io.unbreakable.dynatrace.Problem shown) {
        String rootCause = rootCause(shown);
        return rootCause == null ? suffering(shown) : Set.of(rootCause);
    }

    private static Set<String> suffering(io.unbreakable.dynatrace.Problem shown) {
        return Stream.of(shown.affectedEntities(), shown.impactedEntities())
                .flatMap(List::stream)
                .map(NamedEntity::id)
                .collect(Collectors.toSet());
    }

    /** The problem's tags are those of all entities that suffer: they say nothing about a cause among several. */
    private static Set<String> groups(io.unbreakable.dynatrace.Problem shown) {
        if (!entities(shown).containsAll(suffering(shown))) {
            return Set.of();
        }
        return shown.entityTags().stream()
                .filter(tag -> GROUP_TAG.equals(tag.key()))
                .map(Tag::value)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
    }

    private static List<DeploymentSeen> evidence(io.unbreakable.dynatrace.Problem shown) {
        return shown.evidence().details().stream()
                .filter(detail -> DEPLOYMENT.equals(detail.eventType()))
                .filter(detail -> isAbout(detail, rootCause(shown)))
                .map(detail -> seen(detail.data()))
                .flatMap(Optional::stream)
                .distinct()
                .toList();
    }

    private static boolean isAbout(io.unbreakable.dynatrace.Problem.Detail detail, @Nullable String rootCause) {
        return rootCause == null
                || detail.rootCauseRelevant()
                || (detail.entity() != null && rootCause.equals(detail.entity().id()));
    }

    private static Optional<DeploymentSeen> seen(@Nullable DynatraceEvent event) {
        Map<String, String> properties = event == null ? Map.of() : event.properties();
        String application = properties.get("aws.codedeploy.application");
        String group = properties.get("aws.codedeploy.group");
        String deploymentId = properties.get("aws.codedeploy.deployment_id");
        boolean ours = SOURCE.equals(properties.get("dt.event.source"));
        return !ours || application == null || group == null || deploymentId == null
                ? Optional.empty()
                : Optional.of(new DeploymentSeen(new DeploymentGroup(application, group), deploymentId));
    }

    /** For example {@code SERVICE} of {@code SERVICE-0AB}. */
    private static String type(String entityId) {
        int dash = entityId.lastIndexOf('-');
        return dash < 0 ? entityId : entityId.substring(0, dash);
    }

    private static String selector(String type, List<String> ids) {
        return "type(\"" + type + "\"),entityId(\"" + String.join("\",\"", ids) + "\")";
    }
}
