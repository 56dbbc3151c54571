package io.unbreakable.approver.domain;

import io.unbreakable.contracts.ApprovalAction;
import io.unbreakable.contracts.Execution;
import io.unbreakable.contracts.GateMode;
import io.unbreakable.contracts.InconclusiveRule;
import io.unbreakable.monspec.judge.Verdict;
import java.time.Instant;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Approvals for tests. */
final class Approvals {
    static final Instant T = Instant.parse("2026-11-20T10:00:00Z");
    static final ApprovalId ID = new ApprovalId(
            new Execution("arn:aws:codepipeline:eu-west-1:111122223333:shop", "shop", "e-1"),
            new ApprovalAction("ApproveStaging", "ApproveStaging"));

    private Approvals() {}

    /** One that waits with {@code token-1}, and whose gates are these. */
    static ApprovalState waiting(GateVerdict... gates) {
        ApprovalState state = ApprovalState.unknown(ID).with(new Waiting("token-1", T));
        for (GateVerdict gate : gates) {
            state = state.with(gate, Arrays.stream(gates).map(GateVerdict::gate).toList());
        }
        return state;
    }

    static GateVerdict enforcing(String gate, @Nullable Verdict verdict) {
        return gate(gate, GateMode.ENFORCE, InconclusiveRule.REJECT, verdict);
    }

    static GateVerdict holding(String gate, @Nullable Verdict verdict) {
        return gate(gate, GateMode.ENFORCE, InconclusiveRule.HOLD, verdict);
    }

    static GateVerdict observing(String gate, @Nullable Verdict verdict) {
        return gate(gate, GateMode.OBSERVE, InconclusiveRule.REJECT, verdict);
    }

    static GateVerdict gate(String gate, GateMode mode, InconclusiveRule rule, @Nullable Verdict verdict) {
        String summary = verdict == null ? null : gate + " says " + verdict;
        return new GateVerdict(gate, mode, rule, "Staging", "v-" + gate, T, verdict, summary);
    }
}
