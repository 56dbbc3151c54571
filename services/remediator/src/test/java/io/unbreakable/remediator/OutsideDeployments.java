package io.unbreakable.remediator;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.databind.JsonNode;
import io.unbreakable.contracts.Deployment;
import io.unbreakable.contracts.Revision;
import io.unbreakable.remediator.Outside.Answer;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.StreamSupport;

/** What CodeDeploy remembers. Creates one deployment at a time in a group, and no client token makes it the same one. */
public final class OutsideDeployments {
    private static final String RUNNING = "InProgress";

    private final List<Map<String, Object>> all = new CopyOnWriteArrayList<>();
    private final List<JsonNode> stops = new CopyOnWriteArrayList<>();
    private final List<JsonNode> wishes = new CopyOnWriteArrayList<>();
    private final Set<String> answersGetLost = ConcurrentHashMap.newKeySet();
    private final Map<String, String> unavailable = new ConcurrentHashMap<>();
    private final Set<String> created = ConcurrentHashMap.newKeySet();

    /** A deployment of the past, or one that runs. */
    public void knows(Deployment deployment, Instant created, String status) {
        Revision revision = requireNonNull(deployment.revision());
        Map<String, Object> s3 = Map.of("bucket", revision.bucket(), "key", revision.key(), "bundleType", "zip");
        all.add(info(
                deployment.group().application(),
                deployment.group().name(),
                deployment.deploymentId(),
                "user",
                status,
                created,
                Map.of("revisionType", "S3", "s3Location", s3)));
    }

    /** From now on this deployment is not listed, until it {@link #knows} it again. */
    public void forgets(Deployment deployment) {
        all.removeIf(info -> deployment.deploymentId().equals(info.get("deploymentId")));
    }

    /** From now on every deployment of this application is created, and the caller is not told. */
    public void losesAnswersOf(String application) {
        answersGetLost.add(application);
    }

    /** From now on no deployment of this application is created, until {@link #isThereFor}. */
    public void isUnavailableFor(String application) {
        isUnavailableFor(application, "InternalFailure");
    }

    /** The same, answering with this error. */
    public void isUnavailableFor(String application, String error) {
        unavailable.put(application, error);
    }

    public void isThereFor(String application) {
        unavailable.remove(application);
    }

    /** The deployments that were created on somebody's wish, or by CodeDeploy itself, in their order. */
    public List<Map<String, Object>> createdIn(String application) {
        return all.stream()
                .filter(info -> application.equals(info.get("applicationName")))
                .filter(info -> created.contains(String.valueOf(info.get("deploymentId"))))
                .toList();
    }

    /** What was asked for, refused wishes too. */
    public List<JsonNode> wishesFor(String application) {
        return wishes.stream()
                .filter(wish -> application.equals(wish.path("applicationName").asText()))
                .toList();
    }

    public List<JsonNode> stopsOf(String deploymentId) {
        return stops.stream()
                .filter(stop -> deploymentId.equals(stop.path("deploymentId").asText()))
                .toList();
    }

    public void ends(String application, String status) {
        createdIn(application).forEach(info -> info.put("status", status));
    }

    /** This deployment, however it came about, ends like this. */
    public void ends(Deployment deployment, String status) {
        named(deployment.deploymentId()).put("status", status);
    }

    /** Whatever still runs fails, so that nobody follows it any longer. */
    void end() {
        all.stream().filter(info -> RUNNING.equals(info.get("status"))).forEach(info -> info.put("status", "Failed"));
    }

    synchronized Answer answer(String operation, JsonNode input) {
        return switch (operation) {
            case "ListDeployments" -> ok("deployments", list(input));
            case "BatchGetDeployments" -> ok("deploymentsInfo", get(input.path("deploymentIds")));
            case "GetDeployment" ->
                ok("deploymentInfo", named(input.path("deploymentId").asText()));
            case "CreateDeployment" -> create(input);
            case "StopDeployment" -> stop(input);
            default -> error("UnknownOperationException");
        };
    }

    private Answer create(JsonNode input) {
        wishes.add(input);
        String application = input.path("applicationName").asText();
        String error = unavailable.get(application);
        if (error != null) {
            return new Answer(error.equals("InternalFailure") ? 500 : 400, Map.of("__type", error));
        }
        if (all.stream()
                .anyMatch(info ->
                        application.equals(info.get("applicationName")) && RUNNING.equals(info.get("status")))) {
            return error("DeploymentLimitExceededException");
        }
        Map<String, Object> info =
                added(application, input.path("deploymentGroupName"), "user", input.path("revision"));
        info.put("description", input.path("description").asText());
        return answersGetLost.contains(application)
                ? new Answer(500, Map.of("__type", "InternalFailure"))
                : ok("deploymentId", requireNonNull(info.get("deploymentId")));
    }

    /** Stops at once, and, on wish, deploys again what was deployed last with success. */
    private Answer stop(JsonNode input) {
        stops.add(input);
        Map<String, Object> info = named(input.path("deploymentId").asText());
        if (!RUNNING.equals(info.get("status"))) {
            return error("DeploymentAlreadyCompletedException");
        }
        info.put("status", "Stopped");
        if (input.path("autoRollbackEnabled").asBoolean()) {
            String application = String.valueOf(info.get("applicationName"));
            all.stream()
                    .filter(known -> application.equals(known.get("applicationName")))
                    .filter(known -> "Succeeded".equals(known.get("status")))
                    .max(Comparator.comparingDouble(known -> (double) requireNonNull(known.get("createTime"))))
                    .ifPresent(good -> added(
                            application,
                            requireNonNull(info.get("deploymentGroupName")),
                            "codeDeployRollback",
                            requireNonNull(good.get("revision"))));
        }
        return ok("status", "Pending");
    }

    private Map<String, Object> added(String application, Object group, String creator, Object revision) {
        String id = "d-ours" + all.size();
        Map<String, Object> info = info(application, group, id, creator, RUNNING, Instant.now(), revision);
        created.add(id);
        all.add(info);
        return info;
    }

    private static Map<String, Object> info(
            String application,
            Object group,
            String id,
            String creator,
            String status,
            Instant createTime,
            Object revision) {
        return new ConcurrentHashMap<>(Map.of(
                "applicationName",
                application,
                "deploymentGroupName",
                group,
                "deploymentId",
                id,
                "creator",
                creator,
                "status",
                status,
                "createTime",
                createTime.toEpochMilli() / 1000.0,
                "revision",
                revision));
    }

    private List<String> list(JsonNode input) {
        double from = input.at("/createTimeRange/start").asDouble(0);
        return all.stream()
                .filter(info -> input.path("applicationName").asText().equals(info.get("applicationName")))
                .filter(info -> (double) requireNonNull(info.get("createTime")) >= from)
                .map(info -> String.valueOf(info.get("deploymentId")))
                .toList();
    }

    private Map<String, Object> named(String id) {
        return all.stream()
                .filter(info -> id.equals(info.get("deploymentId")))
                .findFirst()
                .orElseThrow();
    }

    private List<Map<String, Object>> get(Iterable<JsonNode> ids) {
        return StreamSupport.stream(ids.spliterator(), false)
                .flatMap(id -> all.stream().filter(info -> id.asText().equals(info.get("deploymentId"))))
                .toList();
    }

    private static Answer ok(String field, Object value) {
        return new Answer(200, Map.of(field, value));
    }

    private static Answer error(String type) {
        return new Answer(400, Map.of("__type", type, "message", "as the test says"));
    }
}
