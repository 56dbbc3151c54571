package io.unbreakable.sandbox.pipeline.codepipeline;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One action as the pipeline's structure declares it; {@code timeout} is an approval's. */
public record ActionDefinition(
        String name,
        ActionType type,
        int runOrder,
        Map<String, String> configuration,
        List<String> inputs,
        List<String> outputs,
        @Nullable String namespace,
        Duration timeout) {

    static final Duration APPROVAL_TIMEOUT = Duration.ofDays(7);

    public ActionDefinition {
        requireNonNull(name, "name");
        requireNonNull(type, "type");
        configuration = Map.copyOf(configuration);
        inputs = List.copyOf(inputs);
        outputs = List.copyOf(outputs);
        requireNonNull(timeout, "timeout");
    }

    boolean isApproval() {
        return type.equals(ActionType.MANUAL_APPROVAL);
    }

    boolean requiresSummary() {
        return Boolean.parseBoolean(configuration.getOrDefault("IsSummaryRequired", "false"));
    }
}
