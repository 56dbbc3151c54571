package io.unbreakable.report.http;

import io.unbreakable.contracts.ApprovalAction;
import io.unbreakable.report.domain.Decision;
import io.unbreakable.report.domain.ExecutionDocument;
import io.unbreakable.report.domain.GateState;
import io.unbreakable.report.domain.Step;
import io.unbreakable.report.domain.ValidationDocument;
import io.unbreakable.report.domain.Words;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A stage or a gate in the strip of an execution.
 *
 * @param gate whether it is a gate
 * @param href the run's page; null for a stage
 * @param note what became of it besides its mark; null for nothing
 * @param until when a gate is to be judged; null when it is, and for stages
 * @param elapsed percentage of the time until then that is over, 0 to 100
 */
record Chip(
        String name,
        boolean gate,
        Mark mark,
        @Nullable String href,
        @Nullable String note,
        @Nullable Instant until,
        int elapsed,
        Instant since) {

    /** The stages and gates of an execution in the order in which they came. */
    static List<Chip> of(ExecutionDocument execution, Instant now) {
        return Stream.concat(
                        stages(execution).map(Chip::of),
                        execution.gates().values().stream()
                                .map(gate -> of(gate, now))
                                .filter(Objects::nonNull))
                .sorted(Comparator.comparing(Chip::since))
                .toList();
    }

    /** The same without the stages in which a gate that is there answers: it says more than they do. */
    static List<Chip> telling(ExecutionDocument execution, Instant now) {
        Set<String> answered = execution.gates().values().stream()
                .flatMap(gate -> Stream.ofNullable(gate.validation()))
                .flatMap(validation -> Stream.ofNullable(validation.gate().approval()))
                .map(ApprovalAction::stage)
                .collect(Collectors.toSet());
        return of(execution, now).stream()
                .filter(chip -> chip.gate() || !answered.contains(chip.name()))
                .toList();
    }

    static @Nullable Chip of(ValidationDocument gate, Instant now) {
        var validation = gate.validation();
        if (validation == null) {
            return null;
        }
        boolean open = gate.state(now) != GateState.DECIDED;
        Instant until = open ? gate.dueAt() : null;
        Decision decision = gate.decision();
        return new Chip(
                validation.gate().name(),
                true,
                Mark.of(gate, now),
                Links.validation(gate.id()),
                decision == null ? null : Words.of(decision.outcome()),
                until,
                until == null ? 100 : elapsed(validation.requestedAt(), until, now),
                validation.requestedAt());
    }

    private static Chip of(Step stage) {
        return new Chip(
                Objects.requireNonNull(stage.stage()), false, Mark.of(stage), null, null, null, 100, stage.since());
    }

    /** One step per stage: what the stage itself said, else what its newest action said. */
    private static Stream<Step> stages(ExecutionDocument execution) {
        Map<String, Step> stages = new TreeMap<>();
        for (Step step : execution.steps().values()) {
            if (step.stage() != null) {
                stages.merge(step.stage(), step, Chip::moreTelling);
            }
        }
        return stages.values().stream();
    }

    private static Step moreTelling(Step left, Step right) {
        if (left.action() == null || right.action() == null) {
            return left.action() == null ? left : right;
        }
        return left.at().isAfter(right.at()) ? left : right;
    }

    private static int elapsed(Instant from, Instant until, Instant now) {
        long whole = Duration.between(from, until).toMillis();
        long over = Duration.between(from, now).toMillis();
        return whole <= 0 ? 100 : Math.clamp(100 * over / whole, 0, 100);
    }
}
