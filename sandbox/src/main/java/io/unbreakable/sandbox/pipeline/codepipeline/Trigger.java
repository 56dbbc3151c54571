package io.unbreakable.sandbox.pipeline.codepipeline;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.unbreakable.sandbox.pipeline.events.AwsJson;

/** What started an execution. */
record Trigger(String type, String detail) {

    ObjectNode apiJson() {
        return AwsJson.object().put("triggerType", type).put("triggerDetail", detail);
    }

    ObjectNode eventJson() {
        return AwsJson.object().put("trigger-type", type).put("trigger-detail", detail);
    }
}
