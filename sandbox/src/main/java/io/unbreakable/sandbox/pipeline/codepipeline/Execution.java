package io.unbreakable.sandbox.pipeline.codepipeline;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** One execution of a pipeline; what changes is guarded by the engine's lock. */
final class Execution {
    private static final Pattern VARIABLE = Pattern.compile("#\\{([^}]+)}");

    final String id = UUID.randomUUID().toString();
    final PipelineDefinition definition;
    final StartRequest request;
    final Instant started;
    final Map<String, String> variables;
    final List<ActionRun> actions = new ArrayList<>();
    final List<SourceRevision> revisions = new ArrayList<>();
    final Set<String> passed = new HashSet<>();
    private final Map<String, String> values = new HashMap<>();
    private final Map<String, Artifact> artifacts = new HashMap<>();
    private final List<Shown> history = new ArrayList<>();

    Status status = Status.IN_PROGRESS;
    Instant updated;
    int attempt = 1;
    boolean abandoned;

    @Nullable Instant retried;

    @Nullable String stopReason;

    @Nullable StageRun stage;

    Execution(PipelineDefinition definition, StartRequest request, Instant started) {
        this.definition = definition;
        this.request = request;
        this.started = started;
        this.updated = started;
        variables = new LinkedHashMap<>(definition.variables());
        variables.putAll(request.variables());
        variables.forEach((name, value) -> values.put("variables." + name, value));
        values.put("codepipeline.PipelineExecutionId", id);
        history.add(new Shown(Status.IN_PROGRESS, started, started));
    }

    /** Changes the status; callers of the API see it from {@code visible} on. */
    void become(Status next, Instant at, Instant visible) {
        status = next;
        updated = at;
        history.add(new Shown(next, at, visible));
    }

    /** The newest status that the API shows at that time. */
    Shown shown(Instant at) {
        return history.reversed().stream()
                .filter(entry -> !entry.visible().isAfter(at))
                .findFirst()
                .orElse(history.getFirst());
    }

    void took(ActionRun run) {
        run.outputs.forEach(artifact -> artifacts.put(artifact.name(), artifact));
        String namespace = run.action.namespace();
        if (namespace != null) {
            run.variables.forEach((name, value) -> values.put(namespace + "." + name, value));
        }
        if (run.revision != null) {
            revisions.removeIf(known -> known.action().equals(run.action.name()));
            revisions.add(run.revision);
        }
    }

    List<Artifact> artifacts(List<String> names) {
        return names.stream().map(artifacts::get).filter(Objects::nonNull).toList();
    }

    /** The configuration with its variables replaced; one that nobody has set stays as it is. */
    Map<String, String> resolve(Map<String, String> configuration) {
        Map<String, String> resolved = new LinkedHashMap<>();
        configuration.forEach((key, text) -> resolved.put(
                key,
                VARIABLE.matcher(text)
                        .replaceAll(found ->
                                Matcher.quoteReplacement(values.getOrDefault(found.group(1), found.group())))));
        return resolved;
    }

    /** A status, since when it holds, and since when the API says so. */
    record Shown(Status status, Instant at, Instant visible) {}
}
