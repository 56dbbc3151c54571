package io.unbreakable.sandbox.pipeline.codepipeline;

import static java.util.Objects.requireNonNull;

import java.time.Instant;

/** What a source action found: the object's version, or its ETag in a bucket without versions. */
record SourceRevision(String action, String artifact, String id, String summary, String url, Instant created) {

    SourceRevision {
        requireNonNull(action, "action");
        requireNonNull(artifact, "artifact");
        requireNonNull(id, "id");
        requireNonNull(summary, "summary");
        requireNonNull(url, "url");
        requireNonNull(created, "created");
    }
}
