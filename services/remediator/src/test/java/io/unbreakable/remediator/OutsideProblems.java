package io.unbreakable.remediator;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.databind.JsonNode;
import io.unbreakable.contracts.Deployment;
import io.unbreakable.contracts.EventJson;
import io.unbreakable.remediator.Outside.Answer;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.locks.LockSupport;

/** What Dynatrace says about problems, entities and events. */
public final class OutsideProblems {
    static final String SERVICE = "SERVICE-1";

    private final Map<String, Map<String, Object>> problems = new ConcurrentHashMap<>();
    private final Map<String, List<JsonNode>> comments = new ConcurrentHashMap<>();
    private final Map<String, String> tags = new ConcurrentHashMap<>();
    private final Set<String> slow = ConcurrentHashMap.newKeySet();
    private final Set<String> unanswered = ConcurrentHashMap.newKeySet();
    private final Set<String> asked = ConcurrentHashMap.newKeySet();

    /** An open problem that names this deployment as evidence. */
    public void opens(String id, Instant start, Deployment cause) {
        List<Map<String, String>> properties = List.of(
                property("dt.event.source", "unbreakable"),
                property("aws.codedeploy.application", cause.group().application()),
                property("aws.codedeploy.group", cause.group().name()),
                property("aws.codedeploy.deployment_id", cause.deploymentId()));
        Map<String, Object> event = Map.of("eventType", "CUSTOM_DEPLOYMENT", "properties", properties);
        Map<String, Object> detail = Map.of(
                "entity", entity(SERVICE), "evidenceType", "EVENT", "eventType", "CUSTOM_DEPLOYMENT", "data", event);
        opens(id, start, "", List.of(detail));
    }

    /** An open problem that names no deployment, on entities with this tag. */
    public void opens(String id, Instant start, String tag) {
        opens(id, start, tag, List.of());
    }

    private void opens(String id, Instant start, String tag, List<Map<String, Object>> evidence) {
        Map<String, Object> problem = new ConcurrentHashMap<>();
        problem.put("problemId", id);
        problem.put("title", "Failure rate increase");
        problem.put("status", "OPEN");
        problem.put("severityLevel", "ERROR");
        problem.put("startTime", start.toEpochMilli());
        problem.put("endTime", -1);
        problem.put("affectedEntities", List.of(entity(SERVICE)));
        problem.put("entityTags", List.of(tag(tag)));
        problem.put("evidenceDetails", Map.of("totalCount", evidence.size(), "details", evidence));
        problems.put(id, problem);
    }

    public void hasSeverity(String id, String severity) {
        requireNonNull(problems.get(id)).put("severityLevel", severity);
    }

    /** From now on this entity is named as the root cause. */
    public void isCausedBy(String id, String entity) {
        requireNonNull(problems.get(id)).put("rootCauseEntity", entity(entity));
    }

    /** The entity has the tag {@code DeploymentGroup} with this value. */
    public void knows(String entity, String group) {
        tags.put(entity, group);
    }

    /** It closes, being a part of another one from now on. */
    public void merges(String id, String into) {
        requireNonNull(problems.get(id)).put("linkedProblemInfo", Map.of("problemId", into, "displayId", into));
        closes(id);
    }

    /** From now on it takes a while until it says what is written on this problem. */
    public void isSlowAbout(String id) {
        slow.add(id);
    }

    /** From now on every question about this problem is answered with an error, until {@link #answersAbout}. */
    public void doesNotAnswerAbout(String id) {
        unanswered.add(id);
    }

    public void answersAbout(String id) {
        unanswered.remove(id);
    }

    public boolean wasAskedAbout(String id) {
        return asked.contains(id);
    }

    public void closes(String id) {
        requireNonNull(problems.get(id)).put("status", "CLOSED");
    }

    /** Whatever is open closes, and everything is answered, so that nobody asks any longer. */
    void end() {
        unanswered.clear();
        problems.keySet().forEach(this::closes);
    }

    public List<String> commentsOn(String id) {
        return comments.getOrDefault(id, List.of()).stream()
                .map(comment -> comment.path("content").asText())
                .toList();
    }

    Answer answer(String method, String path, String query, String body) {
        String[] parts = path.split("/", -1);
        return switch (parts[0]) {
            case "events" -> new Answer(200, Map.of("totalCount", 0, "events", List.of()));
            case "entities" -> entities(query);
            default -> parts.length == 2 ? problem(parts[1]) : comments(parts[1], method, body);
        };
    }

    private Answer entities(String query) {
        List<Map<String, Object>> found = tags.entrySet().stream()
                .filter(known -> query.contains(known.getKey()))
                .map(known ->
                        Map.<String, Object>of("entityId", known.getKey(), "tags", List.of(tag(known.getValue()))))
                .toList();
        return new Answer(200, Map.of("totalCount", found.size(), "entities", found));
    }

    private Answer problem(String id) {
        asked.add(id);
        if (unanswered.contains(id)) {
            return new Answer(503, Map.of("error", Map.of("code", 503, "message", "not now")));
        }
        Map<String, Object> problem = problems.get(id);
        return problem == null
                ? new Answer(404, Map.of("error", Map.of("code", 404, "message", "no such problem")))
                : new Answer(200, problem);
    }

    private Answer comments(String id, String method, String body) {
        List<JsonNode> written = comments.computeIfAbsent(id, any -> new CopyOnWriteArrayList<>());
        if (method.equals("POST")) {
            JsonNode comment = EventJson.read(body, JsonNode.class);
            written.add(EventJson.mapper()
                    .valueToTree(Map.of(
                            "content",
                            comment.path("message").asText(),
                            "context",
                            comment.path("context").asText())));
            return new Answer(201, Map.of());
        }
        Answer answer = new Answer(200, Map.of("totalCount", written.size(), "comments", List.copyOf(written)));
        if (slow.contains(id)) {
            LockSupport.parkNanos(Duration.ofMillis(500).toNanos());
        }
        return answer;
    }

    private static Map<String, Object> entity(String id) {
        return Map.of("entityId", Map.of("id", id, "type", "SERVICE"));
    }

    private static Map<String, String> tag(String value) {
        return Map.of("context", "CONTEXTLESS", "key", "DeploymentGroup", "value", value);
    }

    private static Map<String, String> property(String key, String value) {
        return Map.of("key", key, "value", value);
    }
}
