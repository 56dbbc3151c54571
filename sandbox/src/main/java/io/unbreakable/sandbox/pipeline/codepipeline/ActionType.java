package io.unbreakable.sandbox.pipeline.codepipeline;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.unbreakable.sandbox.pipeline.events.AwsJson;

/** What kind of action it is and who provides it. */
public record ActionType(String category, String owner, String provider, String version) {
    static final ActionType S3_SOURCE = new ActionType("Source", "AWS", "S3", "1");
    static final ActionType CODE_DEPLOY = new ActionType("Deploy", "AWS", "CodeDeploy", "1");
    static final ActionType MANUAL_APPROVAL = new ActionType("Approval", "AWS", "Manual", "1");

    public ActionType {
        requireNonNull(category, "category");
        requireNonNull(owner, "owner");
        requireNonNull(provider, "provider");
        requireNonNull(version, "version");
    }

    ObjectNode json() {
        return AwsJson.object()
                .put("category", category)
                .put("owner", owner)
                .put("provider", provider)
                .put("version", version);
    }
}
