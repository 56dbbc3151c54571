package io.unbreakable.sandbox.demo;

import com.fasterxml.jackson.annotation.JsonIgnore;
import io.unbreakable.contracts.DecisionOutcome;
import io.unbreakable.monspec.judge.ObjectiveResult;
import io.unbreakable.monspec.judge.Reason;
import io.unbreakable.monspec.judge.Verdict;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What became of a gate.
 *
 * @param reason in words
 * @param delayMillis from the time the verdict was due to the time it was published
 */
record GateOutcome(
        @Nullable Verdict verdict,
        @Nullable DecisionOutcome decision,
        @Nullable String reason,
        @Nullable Reason code,
        @Nullable Long delayMillis,
        @JsonIgnore List<ObjectiveResult> objectives) {
    static GateOutcome unknown() {
        return new GateOutcome(null, null, null, null, null, List.of());
    }

    GateOutcome decided(DecisionOutcome outcome) {
        return new GateOutcome(verdict, outcome, reason, code, delayMillis, objectives);
    }

    boolean failed(String objective) {
        return objectives.stream()
                .anyMatch(result ->
                        result.verdict() == Verdict.FAIL && result.name().contains(objective));
    }
}
