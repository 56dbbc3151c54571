package io.unbreakable.report.domain;

import static java.util.Objects.requireNonNull;

import io.unbreakable.contracts.Execution;
import java.time.Instant;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * All that is known about one execution of a pipeline.
 *
 * @param label what people call the build; null until known
 * @param steps the execution (key: empty), its stages (name) and actions ({@code stage/action})
 * @param gates its validations by id, brief
 * @param timeline what happened, by the id of the event that said it; empty in a brief document
 */
public record ExecutionDocument(
        Execution execution,
        @Nullable Label label,
        SortedMap<String, Step> steps,
        SortedMap<String, ValidationDocument> gates,
        SortedMap<String, Moment> timeline) {
    public ExecutionDocument {
        requireNonNull(execution, "execution");
        steps = Collections.unmodifiableSortedMap(new TreeMap<>(steps));
        gates = Collections.unmodifiableSortedMap(new TreeMap<>(gates));
        timeline = Collections.unmodifiableSortedMap(new TreeMap<>(timeline));
    }

    /** Nothing is known but the name. */
    public static ExecutionDocument empty(Execution execution) {
        return new ExecutionDocument(execution, null, new TreeMap<>(), new TreeMap<>(), new TreeMap<>());
    }

    /** The same without its timeline: what lists need. */
    public ExecutionDocument brief() {
        return new ExecutionDocument(execution, label, steps, gates, new TreeMap<>());
    }

    /** What happened, earliest first. */
    public List<Moment> moments() {
        return timeline.values().stream().sorted(Moment.ORDER).toList();
    }

    /** What people call the build; the execution's id when nothing else is known. */
    public String build() {
        if (label != null) {
            return label.text();
        }
        return gates.values().stream()
                .flatMap(gate -> Stream.ofNullable(gate.validation()))
                .flatMap(validation -> Stream.ofNullable(validation.deployment()))
                .flatMap(deployment -> Stream.ofNullable(deployment.label()))
                .findFirst()
                .orElse(execution.executionId());
    }

    /** When it was first heard of; null in an empty document. */
    public @Nullable Instant startedAt() {
        return Stream.of(
                        timeline.values().stream().map(Moment::at),
                        steps.values().stream().map(Step::since),
                        requests(gates.values()))
                .flatMap(times -> times)
                .min(Instant::compareTo)
                .orElse(null);
    }

    private static Stream<Instant> requests(Collection<ValidationDocument> gates) {
        return gates.stream()
                .flatMap(gate -> Stream.ofNullable(gate.validation()))
                .map(validation -> validation.requestedAt());
    }
}
