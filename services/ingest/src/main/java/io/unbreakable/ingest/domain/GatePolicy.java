package io.unbreakable.ingest.domain;

import static java.util.Objects.requireNonNull;

import io.unbreakable.contracts.ApprovalAction;
import io.unbreakable.contracts.DeploymentGroup;
import io.unbreakable.contracts.Gate;
import io.unbreakable.contracts.GateMode;
import io.unbreakable.contracts.InconclusiveRule;
import io.unbreakable.contracts.OnFail;
import io.unbreakable.contracts.Window;
import io.unbreakable.monspec.spec.GateSpec;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the installation says about all gates.
 *
 * @param slot windows begin and end at multiples of this
 * @param grace how much later than the last possible answer a gate's deadline is
 */
public record GatePolicy(Duration slot, Duration grace) {
    public GatePolicy {
        requireNonNull(slot, "slot");
        requireNonNull(grace, "grace");
    }

    /**
     * The gate as it applies to one window.
     *
     * @param at when it was asked for, which may be long after the window: nobody can answer before
     */
    public Gate gate(GateSpec spec, List<String> gatesOfApproval, Window window, Instant at) {
        Instant known = at.isAfter(window.end()) ? at : window.end();
        return new Gate(
                spec.name(),
                switch (spec.mode()) {
                    case ENFORCE -> GateMode.ENFORCE;
                    case OBSERVE -> GateMode.OBSERVE;
                },
                switch (spec.inconclusive()) {
                    case REJECT -> InconclusiveRule.REJECT;
                    case HOLD -> InconclusiveRule.HOLD;
                },
                switch (spec.onFail()) {
                    case REJECT -> OnFail.REJECT;
                    case ROLLBACK -> OnFail.ROLLBACK;
                },
                approval(spec.approval()),
                gatesOfApproval,
                spec.warmup(),
                window.length(),
                spec.settle(),
                spec.extend(),
                known.plus(spec.settle()).plus(spec.extend()).plus(grace));
    }

    private static @Nullable ApprovalAction approval(@Nullable String path) {
        if (path == null) {
            return null;
        }
        DeploymentGroup halves = DeploymentGroup.parse(path);
        return new ApprovalAction(halves.application(), halves.name());
    }
}
