package io.unbreakable.sandbox.pipeline.codedeploy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.unbreakable.sandbox.http.AwsException;
import io.unbreakable.sandbox.http.AwsOperation;
import io.unbreakable.sandbox.pipeline.events.AwsJson;
import io.unbreakable.sandbox.pipeline.events.Page;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** CodeDeploy's operations, in the words of its API. */
public final class CodeDeployApi {
    private static final int BATCH = 25;
    private static final int PAGE = 100;
    private final CodeDeployEngine engine;
    private final DeploymentJson json;

    /** The API of {@code engine}; with the trap, it does not say what was deployed before. */
    public CodeDeployApi(CodeDeployEngine engine, boolean hidesPreviousRevision) {
        this.engine = engine;
        json = new DeploymentJson(hidesPreviousRevision);
    }

    /** The operations by name. */
    public Map<String, AwsOperation> operations() {
        return Map.of(
                "CreateApplication", this::createApplication,
                "CreateDeploymentGroup", this::createDeploymentGroup,
                "CreateDeployment", this::createDeployment,
                "GetDeployment", this::getDeployment,
                "BatchGetDeployments", this::batchGetDeployments,
                "ListDeployments", this::listDeployments,
                "StopDeployment", this::stopDeployment,
                "GetDeploymentGroup", this::getDeploymentGroup,
                "ListApplicationRevisions", this::listApplicationRevisions);
    }

    private JsonNode createApplication(JsonNode input) {
        String name = application(input);
        engine.with(applications -> {
            applications.add(name);
            return name;
        });
        return AwsJson.object().put("applicationId", name);
    }

    private JsonNode createDeploymentGroup(JsonNode input) {
        boolean rollsBack = rollsBackOnFailure(input).orElse(false);
        var group = new DeploymentGroup(application(input), group(input), Map.of(), rollsBack);
        engine.addGroup(group);
        return AwsJson.object().put("deploymentGroupId", group.id);
    }

    private JsonNode createDeployment(JsonNode input) {
        DeploymentGroup group = engine.with(applications -> applications.group(application(input), group(input)));
        var request = new DeploymentRequest(
                Revision.read(input.path("revision")),
                AwsJson.text(input, "description"),
                DeploymentRequest.USER,
                rollsBackOnFailure(input).orElse(group.rollsBackOnFailure),
                null);
        return AwsJson.object().put("deploymentId", engine.create(group, request).id);
    }

    private static Optional<Boolean> rollsBackOnFailure(JsonNode input) {
        JsonNode configuration = input.path("autoRollbackConfiguration");
        if (!configuration.isObject()) {
            return Optional.empty();
        }
        List<String> events = new ArrayList<>();
        configuration.path("events").forEach(event -> events.add(event.asText()));
        return Optional.of(configuration.path("enabled").asBoolean() && events.contains("DEPLOYMENT_FAILURE"));
    }

    private JsonNode getDeployment(JsonNode input) {
        String id = deploymentId(input);
        return engine.with(
                applications -> AwsJson.object().set("deploymentInfo", json.deployment(applications.deployment(id))));
    }

    private JsonNode batchGetDeployments(JsonNode input) {
        List<String> ids = new ArrayList<>();
        input.path("deploymentIds").forEach(id -> ids.add(id.asText()));
        if (ids.isEmpty()) {
            throw new AwsException("DeploymentIdRequiredException", "At least one deployment ID must be specified.");
        }
        if (ids.size() > BATCH) {
            throw new AwsException("BatchLimitExceededException", "At most %d deployments.".formatted(BATCH));
        }
        return engine.with(applications -> {
            List<Deployment> found =
                    ids.stream().flatMap(id -> applications.find(id).stream()).toList();
            return AwsJson.object().set("deploymentsInfo", AwsJson.array(found, json::deployment));
        });
    }

    private JsonNode listDeployments(JsonNode input) {
        DeploymentFilter filter = DeploymentFilter.read(input);
        return engine.with(applications -> {
            filter.check(applications);
            List<Deployment> found =
                    applications.deployments().stream().filter(filter::takes).toList();
            return Page.of(found.reversed(), input, PAGE)
                    .json("deployments", deployment -> TextNode.valueOf(deployment.id));
        });
    }

    private JsonNode stopDeployment(JsonNode input) {
        engine.stop(deploymentId(input), input.path("autoRollbackEnabled").asBoolean());
        return AwsJson.object().put("status", "Pending").put("statusMessage", "Stopping deployment");
    }

    private JsonNode getDeploymentGroup(JsonNode input) {
        String application = application(input);
        String group = group(input);
        return engine.with(applications ->
                AwsJson.object().set("deploymentGroupInfo", json.group(applications.group(application, group))));
    }

    private JsonNode listApplicationRevisions(JsonNode input) {
        String name = application(input);
        return engine.with(applications -> {
            List<Revision> revisions = RevisionOrder.sorted(applications.get(name), input);
            return Page.of(revisions, input, PAGE).json("revisions", Revision::json);
        });
    }

    private static String application(JsonNode input) {
        return required(input, "applicationName", "ApplicationNameRequiredException");
    }

    private static String group(JsonNode input) {
        return required(input, "deploymentGroupName", "DeploymentGroupNameRequiredException");
    }

    private static String deploymentId(JsonNode input) {
        return required(input, "deploymentId", "DeploymentIdRequiredException");
    }

    private static String required(JsonNode input, String field, String errorCode) {
        String value = AwsJson.text(input, field);
        if (value == null) {
            throw new AwsException(errorCode, "The parameter %s is missing.".formatted(field));
        }
        return value;
    }
}
