package io.unbreakable.contracts;

import static java.util.Objects.requireNonNull;

import org.jspecify.annotations.Nullable;

/**
 * What CodeDeploy deployed: a bundle in S3.
 *
 * @param bundleType zip, tar or tgz; null when CodeDeploy does not say
 * @param version S3 version id; null when the bucket is not versioned
 * @param eTag S3 entity tag; null when CodeDeploy does not say
 */
public record Revision(
        String bucket,
        String key,
        @Nullable String bundleType,
        @Nullable String version,
        @Nullable String eTag) {
    public Revision {
        requireNonNull(bucket, "bucket");
        requireNonNull(key, "key");
    }
}
