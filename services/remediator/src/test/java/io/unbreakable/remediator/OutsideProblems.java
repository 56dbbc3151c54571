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

/** What Dynatrace says about problems. */
public final class OutsideProblems {
    private final Map<String, Map<String, Object>> problems = new ConcurrentHashMap<>();
    private final Map<String, List<JsonNode>> comments = new ConcurrentHashMap<>();
    private final Set<String> slow = ConcurrentHashMap.newKeySet();

    /** An open problem that names this deployment as evidence. */
    void opens(String id, Instant start, Deployment cause) {
        List<Map<String, String>> properties = List.of(
                property("dt.event.source", "unbreakable"),
                property("aws.codedeploy.application", cause.group().application()),
                property("aws.codedeploy.group", cause.group().name()),
                property("aws.codedeploy.deployment_id", cause.deploymentId()));
        Map<String, Object> event = Map.of("eventType", "CUSTOM_DEPLOYMENT", "properties", properties);
        opens(id, start, "", List.of(Map.of("evidenceType", "EVENT", "eventType", "CUSTOM_DEPLOYMENT", "data", event)));
    }

    /** An open problem that names no deployment, on entities with this tag. */
    public void opens(String id, Instant start, String tag) {
        opens(id, start, tag, List.of());
    }

    private void opens(String id, Instant start, String tag, List<Map<String, Object>> evidence) {
        Map<String, Object> service = Map.of("entityId", Map.of("id", "SERVICE-1", "type", "SERVICE"));
        problems.put(
                id,
                new ConcurrentHashMap<>(Map.of(
                        "problemId",
                        id,
                        "title",
                        "Failure rate increase",
                        "status",
                        "OPEN",
                        "startTime",
                        start.toEpochMilli(),
                        "endTime",
                        -1,
                        "affectedEntities",
                        List.of(service),
                        "entityTags",
                        List.of(Map.of("context", "CONTEXTLESS", "key", "DeploymentGroup", "value", tag)),
                        "evidenceDetails",
                        Map.of("totalCount", evidence.size(), "details", evidence))));
    }

    /** From now on it takes a while until it says what is written on this problem. */
    public void isSlowAbout(String id) {
        slow.add(id);
    }

    void closes(String id) {
        requireNonNull(problems.get(id)).put("status", "CLOSED");
    }

    public List<String> commentsOn(String id) {
        return comments.getOrDefault(id, List.of()).stream()
                .map(comment -> comment.path("content").asText())
                .toList();
    }

    Answer answer(String method, String path, String body) {
        String[] parts = path.split("/", -1);
        if (parts[0].equals("events")) {
            return new Answer(200, Map.of("totalCount", 0, "events", List.of()));
        }
        Map<String, Object> problem = problems.get(parts[1]);
        if (problem == null) {
            return new Answer(404, Map.of("error", Map.of("code", 404, "message", "no such problem")));
        }
        if (parts.length == 2) {
            return new Answer(200, problem);
        }
        List<JsonNode> written = comments.computeIfAbsent(parts[1], id -> new CopyOnWriteArrayList<>());
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
        if (slow.contains(parts[1])) {
            LockSupport.parkNanos(Duration.ofMillis(500).toNanos());
        }
        return answer;
    }

    private static Map<String, String> property(String key, String value) {
        return Map.of("key", key, "value", value);
    }
}
