package io.unbreakable.remediator;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.databind.JsonNode;
import io.unbreakable.contracts.Deployment;
import io.unbreakable.contracts.Revision;
import io.unbreakable.remediator.Outside.Answer;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.StreamSupport;

/** What CodeDeploy remembers. Creates one deployment at a time in a group, and no client token makes it the same one. */
final class OutsideDeployments {
    private final List<Map<String, Object>> all = new CopyOnWriteArrayList<>();
    private final Set<String> answersGetLost = ConcurrentHashMap.newKeySet();

    /** A deployment of the past. */
    void knows(Deployment deployment, Instant created, String status) {
        Revision revision = requireNonNull(deployment.revision());
        Map<String, Object> s3 = Map.of("bucket", revision.bucket(), "key", revision.key(), "bundleType", "zip");
        Map<String, Object> info = new HashMap<>(Map.of(
                "applicationName", deployment.group().application(),
                "deploymentGroupName", deployment.group().name(),
                "deploymentId", deployment.deploymentId(),
                "creator", "user",
                "status", status,
                "createTime", created.toEpochMilli() / 1000.0,
                "revision", Map.of("revisionType", "S3", "s3Location", s3)));
        all.add(new ConcurrentHashMap<>(info));
    }

    /** From now on every deployment of this application is created, and the caller is not told. */
    void losesAnswersOf(String application) {
        answersGetLost.add(application);
    }

    /** The deployments that were created, in their order. */
    List<Map<String, Object>> createdIn(String application) {
        return all.stream()
                .filter(info -> application.equals(info.get("applicationName")) && info.containsKey("description"))
                .toList();
    }

    void ends(String application, String status) {
        createdIn(application).forEach(info -> info.put("status", status));
    }

    synchronized Answer answer(String operation, JsonNode input) {
        return switch (operation) {
            case "ListDeployments" -> ok("deployments", list(input));
            case "BatchGetDeployments" -> ok("deploymentsInfo", get(input.path("deploymentIds")));
            case "GetDeployment" ->
                ok("deploymentInfo", get(List.of(input.path("deploymentId"))).getFirst());
            case "CreateDeployment" -> create(input);
            default -> new Answer(400, Map.of("__type", "UnknownOperationException"));
        };
    }

    private Answer create(JsonNode input) {
        String application = input.path("applicationName").asText();
        if (createdIn(application).stream().anyMatch(info -> "InProgress".equals(info.get("status")))) {
            return new Answer(400, Map.of("__type", "DeploymentLimitExceededException", "message", "one at a time"));
        }
        String id = "d-ours" + all.size();
        all.add(new ConcurrentHashMap<>(Map.of(
                "applicationName",
                application,
                "deploymentGroupName",
                input.path("deploymentGroupName").asText(),
                "deploymentId",
                id,
                "creator",
                "user",
                "status",
                "InProgress",
                "createTime",
                Instant.now().toEpochMilli() / 1000.0,
                "description",
                input.path("description").asText(),
                "revision",
                input.path("revision"))));
        return answersGetLost.contains(application)
                ? new Answer(500, Map.of("__type", "InternalFailure"))
                : ok("deploymentId", id);
    }

    private List<String> list(JsonNode input) {
        double from = input.at("/createTimeRange/start").asDouble(0);
        return all.stream()
                .filter(info -> input.path("applicationName").asText().equals(info.get("applicationName")))
                .filter(info -> (double) requireNonNull(info.get("createTime")) >= from)
                .map(info -> String.valueOf(info.get("deploymentId")))
                .toList();
    }

    private List<Map<String, Object>> get(Iterable<JsonNode> ids) {
        return StreamSupport.stream(ids.spliterator(), false)
                .flatMap(id -> all.stream().filter(info -> id.asText().equals(info.get("deploymentId"))))
                .toList();
    }

    private static Answer ok(String field, Object value) {
        return new Answer(200, Map.of(field, value));
    }
}
