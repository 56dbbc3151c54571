package io.unbreakable.ingest.domain;

import static java.util.Objects.requireNonNull;

/** Something an action read or wrote: an object in S3, with its name in the pipeline. */
public record Artifact(String name, String bucket, String key) {
    public Artifact {
        requireNonNull(name, "name");
        requireNonNull(bucket, "bucket");
        requireNonNull(key, "key");
    }

    /** Whether both are the same object, whatever they are called. */
    public boolean sameObject(String otherBucket, String otherKey) {
        return bucket.equals(otherBucket) && key.equals(otherKey);
    }
}
