package io.unbreakable.report.domain;

import static java.util.Objects.requireNonNull;

import io.unbreakable.contracts.Deployment;
import io.unbreakable.contracts.Validation;
import io.unbreakable.monspec.judge.ObjectiveResult;
import io.unbreakable.monspec.judge.Reason;
import io.unbreakable.monspec.judge.Verdict;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A decided run as the history of its gate remembers it: a character per objective, so that a thousand runs are one query.
 *
 * @param id of the validation
 * @param at when it was requested
 * @param build what people call it
 * @param invalidated whether a person said that it counts no longer
 * @param objectives names the list of objectives that the cells stand for, in this order; see {@link ObjectiveNames}
 * @param cells one of {@code p w i f} per objective as its verdict, {@code s} for one that is only shown
 */
public record HistoryRow(
        String id,
        Instant at,
        String pipeline,
        String executionId,
        String build,
        String gate,
        String environment,
        String comparison,
        Verdict verdict,
        @Nullable Double score,
        boolean invalidated,
        String objectives,
        String cells) {
    public HistoryRow {
        requireNonNull(id, "id");
        requireNonNull(at, "at");
        requireNonNull(verdict, "verdict");
        requireNonNull(objectives, "objectives");
        requireNonNull(cells, "cells");
    }

    /** The row of a run whose verdict is final; empty for others. */
    public static Optional<HistoryRow> of(ValidationDocument document) {
        Validation validation = document.validation();
        Finding finding = document.finding();
        if (validation == null || finding == null || !finding.isFinal()) {
            return Optional.empty();
        }
        return Optional.of(new HistoryRow(
                document.id(),
                validation.requestedAt(),
                validation.execution().pipeline(),
                validation.execution().executionId(),
                build(validation),
                validation.gate().name(),
                validation.environment(),
                validation.comparison(),
                finding.verdict(),
                finding.judgement().score(),
                document.invalidated() != null,
                ObjectiveNames.of(finding.judgement()).id(),
                finding.judgement().objectives().stream().map(HistoryRow::cell).collect(Collectors.joining())));
    }

    static String build(Validation validation) {
        Deployment deployment = validation.deployment();
        return deployment == null || deployment.label() == null
                ? validation.execution().executionId()
                : deployment.label();
    }

    private static String cell(ObjectiveResult result) {
        if (result.reason() == Reason.INFORMATIONAL) {
            return "s";
        }
        return switch (result.verdict()) {
            case PASS -> "p";
            case WARN -> "w";
            case INCONCLUSIVE -> "i";
            case FAIL -> "f";
        };
    }
}
