package io.unbreakable.sandbox.pipeline.codedeploy;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/** An application with its groups and the revisions it has seen; guarded by the engine's lock. */
final class Application {
    final String name;
    final Map<String, DeploymentGroup> groups = new LinkedHashMap<>();
    final Map<Revision, Use> revisions = new LinkedHashMap<>();

    Application(String name) {
        this.name = name;
    }

    void used(Revision revision, Instant at) {
        revisions.merge(revision, new Use(at, at), (earlier, now) -> new Use(earlier.first(), now.last()));
    }

    /** When a revision was deployed first, which is when it was registered, and last. */
    record Use(Instant first, Instant last) {}
}
