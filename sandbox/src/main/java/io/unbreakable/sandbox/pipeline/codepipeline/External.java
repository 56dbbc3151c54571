package io.unbreakable.sandbox.pipeline.codepipeline;

import org.jspecify.annotations.Nullable;

/** How an action's work is called where it is really done; for a deployment its CodeDeploy id. */
record External(@Nullable String id, @Nullable String url) {
    static final External NONE = new External(null, null);
}
