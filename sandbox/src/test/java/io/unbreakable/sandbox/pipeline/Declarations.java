package io.unbreakable.sandbox.pipeline;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** Structures of pipelines for tests. */
final class Declarations {
    private Declarations() {}

    /** The sample pipeline without its deployments: Source, ApproveStaging, ApproveProduction. */
    static ObjectNode approvalsOnly() {
        ObjectNode declaration = SamplePipeline.declaration().deepCopy();
        var stages = declaration.putArray("stages");
        for (JsonNode stage : SamplePipeline.declaration().path("stages")) {
            if (!stage.path("actions")
                    .path(0)
                    .path("actionTypeId")
                    .path("category")
                    .asText()
                    .equals("Deploy")) {
                stages.add(stage);
            }
        }
        var sources = ((ObjectNode) stages.get(0)).putArray("actions");
        sources.add(SamplePipeline.declaration().at("/stages/0/actions/2"));
        return declaration;
    }

    static ObjectNode withMode(String mode) {
        return approvalsOnly().put("executionMode", mode);
    }

    /** With options of the first approval. */
    static ObjectNode withApproval(String option, String value) {
        ObjectNode declaration = approvalsOnly();
        ((ObjectNode) declaration.at("/stages/1/actions/0/configuration")).put(option, value);
        return declaration;
    }

    static ObjectNode withTimeout(int minutes) {
        ObjectNode declaration = approvalsOnly();
        ((ObjectNode) declaration.at("/stages/1/actions/0")).put("timeoutInMinutes", minutes);
        return declaration;
    }
}
