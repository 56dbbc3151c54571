package io.unbreakable.sandbox.chaos;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.unbreakable.sandbox.pipeline.SamplePipeline;
import java.util.Map;

/** A shop's pipeline as CreatePipeline takes it: source, staging, its approval, production, its approval. */
final class ShopPipeline {
    static final String DEPLOY = "Deploy";
    static final String APPROVE = "Approve";

    private ShopPipeline() {}

    static JsonNode declaration(Shop shop) {
        ObjectNode pipeline = JsonNodeFactory.instance
                .objectNode()
                .put("name", shop.pipeline())
                .put("roleArn", "arn:aws:iam::000000000000:role/" + shop.pipeline())
                .put("pipelineType", "V2")
                .put("executionMode", shop.executionMode());
        pipeline.putObject("artifactStore").put("type", "S3").put("location", SamplePipeline.ARTIFACT_BUCKET);
        ArrayNode stages = pipeline.putArray("stages");
        ArrayNode source = stage(stages, "Source");
        source(source, "App", shop.appKey());
        source(source, "Monspec", shop.monspecKey());
        deploy(stage(stages, "Staging"), shop, shop.staging());
        approve(stage(stages, "ApproveStaging"));
        deploy(stage(stages, "Production"), shop, shop.production());
        approve(stage(stages, "ApproveProduction"));
        return pipeline;
    }

    private static ArrayNode stage(ArrayNode stages, String name) {
        return stages.addObject().put("name", name).putArray("actions");
    }

    private static void source(ArrayNode actions, String name, String key) {
        ObjectNode action = action(
                actions,
                name,
                "Source",
                "S3",
                Map.of("S3Bucket", SamplePipeline.SOURCE_BUCKET, "S3ObjectKey", key, "PollForSourceChanges", "false"));
        action.putArray("inputArtifacts");
        action.putArray("outputArtifacts").addObject().put("name", name);
    }

    private static void deploy(ArrayNode actions, Shop shop, String group) {
        ObjectNode action = action(
                actions,
                DEPLOY,
                "Deploy",
                "CodeDeploy",
                Map.of("ApplicationName", shop.application(), "DeploymentGroupName", group));
        action.putArray("inputArtifacts").addObject().put("name", "App");
        action.putArray("outputArtifacts");
    }

    private static void approve(ArrayNode actions) {
        ObjectNode action = action(actions, APPROVE, "Approval", "Manual", Map.of());
        action.putArray("inputArtifacts");
        action.putArray("outputArtifacts");
    }

    private static ObjectNode action(
            ArrayNode actions, String name, String category, String provider, Map<String, String> configuration) {
        ObjectNode action = actions.addObject().put("name", name).put("runOrder", 1);
        action.putObject("actionTypeId")
                .put("category", category)
                .put("owner", "AWS")
                .put("provider", provider)
                .put("version", "1");
        ObjectNode settings = action.putObject("configuration");
        configuration.forEach(settings::put);
        return action;
    }
}
