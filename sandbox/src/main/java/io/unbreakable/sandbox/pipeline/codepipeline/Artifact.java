package io.unbreakable.sandbox.pipeline.codepipeline;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.unbreakable.sandbox.pipeline.events.AwsJson;

/** What one action hands to the next: a named object in the artifact bucket. */
record Artifact(String name, String bucket, String key) {

    Artifact {
        requireNonNull(name, "name");
        requireNonNull(bucket, "bucket");
        requireNonNull(key, "key");
    }

    /** As in the API and, but for the field {@code s3location} being the same, in events. */
    ObjectNode json() {
        ObjectNode json = AwsJson.object().put("name", name);
        json.putObject("s3location").put("bucket", bucket).put("key", key);
        return json;
    }
}
