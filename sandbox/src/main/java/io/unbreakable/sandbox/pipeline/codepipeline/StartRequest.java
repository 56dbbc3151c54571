package io.unbreakable.sandbox.pipeline.codepipeline;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a caller gives with a start: values of variables, other object keys per source action, and a token for repeats. */
record StartRequest(
        Trigger trigger,
        Map<String, String> variables,
        Map<String, String> sourceKeys,
        @Nullable String clientToken) {

    StartRequest {
        variables = Map.copyOf(variables);
        sourceKeys = Map.copyOf(sourceKeys);
    }
}
