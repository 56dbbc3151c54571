package io.unbreakable.report.http;

import io.unbreakable.contracts.RemediationOutcome;
import io.unbreakable.monspec.judge.Verdict;
import io.unbreakable.report.domain.ExecutionDocument;
import io.unbreakable.report.domain.Finding;
import io.unbreakable.report.domain.GateState;
import io.unbreakable.report.domain.Step;
import io.unbreakable.report.domain.ValidationDocument;
import io.unbreakable.report.domain.Words;
import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * How something stands, as colour, shape and word together.
 *
 * @param kind pass, warn, fail, inconclusive, waiting, measuring or neutral: which colour and shape
 * @param word what it is called
 */
record Mark(String kind, String word) {

    static Mark of(Verdict verdict) {
        String name = verdict.name().toLowerCase(Locale.ROOT);
        return new Mark(name, name);
    }

    /** Where the validation stands, and its verdict as soon as that is final. */
    static Mark of(ValidationDocument document, Instant now) {
        Finding finding = document.finding();
        if (finding != null && finding.isFinal()) {
            return of(finding.verdict());
        }
        return document.state(now) == GateState.WAITING
                ? new Mark("waiting", "waiting")
                : new Mark("measuring", "measuring");
    }

    /** How a stage, an action or an execution stands. */
    static Mark of(Step step) {
        String word = Words.state(step.state());
        return switch (step.state()) {
            case "SUCCEEDED" -> new Mark("pass", word);
            case "FAILED" -> new Mark("fail", word);
            case "STARTED", "RESUMED" -> new Mark("measuring", "running");
            default -> new Mark("neutral", word);
        };
    }

    /** How the execution stands; what has no pipeline behind it stands as its gates do. */
    static Mark of(ExecutionDocument execution, Instant now) {
        @Nullable Step whole = execution.steps().get("");
        if (whole != null) {
            return of(whole);
        }
        boolean open = execution.gates().values().stream().anyMatch(gate -> gate.state(now) != GateState.DECIDED);
        return open ? new Mark("measuring", "running") : new Mark("neutral", "done");
    }

    static Mark of(RemediationOutcome outcome) {
        String word = Words.of(outcome);
        return switch (outcome) {
            case HEALED -> new Mark("pass", word);
            case NOT_HEALED, UNVERIFIED -> new Mark("warn", word);
            case FAILED -> new Mark("fail", word);
        };
    }
}
