package io.unbreakable.sandbox.pipeline.codedeploy;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.unbreakable.sandbox.http.AwsException;
import io.unbreakable.sandbox.pipeline.events.AwsJson;
import org.jspecify.annotations.Nullable;

/** What is deployed: a zip in S3; with a version or an ETag exactly that one, without either whatever lies there. */
public record Revision(
        String bucket,
        String key,
        @Nullable String version,
        @Nullable String eTag) {

    public Revision {
        requireNonNull(bucket, "bucket");
        requireNonNull(key, "key");
    }

    ObjectNode json() {
        ObjectNode json = AwsJson.object().put("revisionType", "S3");
        ObjectNode location = json.putObject("s3Location")
                .put("bucket", bucket)
                .put("key", key)
                .put("bundleType", "zip");
        AwsJson.put(location, "version", version);
        AwsJson.put(location, "eTag", eTag);
        return json;
    }

    static Revision read(JsonNode revision) {
        if (!revision.isObject()) {
            throw new AwsException("RevisionRequiredException", "The revision ID was not specified.");
        }
        JsonNode location = revision.path("s3Location");
        String bucket = AwsJson.text(location, "bucket");
        String key = AwsJson.text(location, "key");
        String type = AwsJson.text(location, "bundleType");
        if (bucket == null || key == null || !"zip".equals(type)) {
            throw new AwsException(
                    "InvalidRevisionException", "The sandbox deploys zips in S3: bucket, key and bundleType zip.");
        }
        return new Revision(bucket, key, AwsJson.text(location, "version"), AwsJson.text(location, "eTag"));
    }
}
