package io.unbreakable.ingest.domain;

import io.unbreakable.monspec.spec.ApprovalComment;
import io.unbreakable.monspec.spec.GateSpec;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Makes a gate of an approval's comment. */
final class OptIn {
    private static final String UNKNOWN = "unknown";
    private final PipelineDefinition definition;
    private final Specification specification;
    private final Triggers triggers;

    OptIn(PipelineDefinition definition, Specification specification) {
        this.definition = definition;
        this.specification = specification;
        this.triggers = new Triggers(definition, specification);
    }

    /** The gate that this approval asks for; null when it is none of our business. */
    @Nullable ActiveGate of(ActionDefinition approval, @Nullable String comment) {
        return switch (ApprovalComment.parse(comment)) {
            case ApprovalComment.AsksFor asked -> compare(approval, asked);
            case ApprovalComment.NamesGate named -> gate(approval, named.gate());
            case ApprovalComment.None none -> isAllUnknown() ? watch(approval) : null;
        };
    }

    private ActiveGate compare(ActionDefinition approval, ApprovalComment.AsksFor asked) {
        Plan plan = specification.comparisonPlan(asked.comparison());
        String environment = plan == null || plan.environment() == null ? UNKNOWN : plan.environment();
        GateSpec gate = GateSpec.of(name(approval), environment, asked.comparison(), asked.window(), approval.path());
        if (plan == null) {
            return new ActiveGate(gate, null, noPlan(asked.comparison()), triggers.onApproval(approval.path()));
        }
        String defect = plan.defect() != null ? plan.defect() : triggers.defect(gate);
        Trigger trigger = approval.hasVariables() ? triggers.onApproval(approval.path()) : triggers.of(gate);
        return new ActiveGate(gate, defect == null ? plan : null, defect, trigger);
    }

    private String noPlan(String comparison) {
        if (specification.defect() != null) {
            return specification.defect();
        }
        return specification.isValid()
                ? "The approval asks for the comparison %s, which the monspec does not have.".formatted(comparison)
                : "The approval asks for the comparison %s, but the pipeline's source has no monspec."
                        .formatted(comparison);
    }

    private @Nullable ActiveGate gate(ActionDefinition approval, String name) {
        GateSpec gate = specification.gate(name);
        if (gate == null) {
            return isAllUnknown()
                    ? unusable(GateSpec.of(name, UNKNOWN, UNKNOWN, GateSpec.DEFAULT_WAIT, approval.path()))
                    : null;
        }
        boolean answersAnother = gate.approval() != null && !gate.approval().equals(approval.path());
        GateSpec answering = answering(gate, answersAnother ? name(approval) : gate.name(), approval.path());
        Plan plan = specification.gatePlan(name);
        return ActiveGates.active(answering, plan, specification, triggers);
    }

    /** The file cannot be used and the approval did not opt in: shown to people, never answered. */
    private ActiveGate watch(ActionDefinition approval) {
        GateSpec watching = new GateSpec(
                name(approval),
                UNKNOWN,
                null,
                null,
                UNKNOWN,
                Duration.ZERO,
                GateSpec.DEFAULT_WAIT,
                GateSpec.DEFAULT_SETTLE,
                Duration.ZERO,
                approval.path(),
                GateSpec.Mode.OBSERVE,
                GateSpec.Inconclusive.HOLD,
                GateSpec.OnFail.REJECT);
        return unusable(watching);
    }

    /** The file cannot be used, and there was no valid one before that would say which gates there are. */
    private boolean isAllUnknown() {
        return specification.defect() != null && specification.gates().isEmpty();
    }

    private ActiveGate unusable(GateSpec gate) {
        return new ActiveGate(gate, null, specification.defect(), triggers.onApproval(gate.approval()));
    }

    /** The action's name, with its stage when a gate of the file or another approval has that name. */
    private String name(ActionDefinition approval) {
        boolean taken = specification.gate(approval.action()) != null
                || definition.actions().stream()
                        .filter(ActionDefinition::isManualApproval)
                        .anyMatch(other -> other.action().equals(approval.action())
                                && !other.stage().equals(approval.stage()));
        return taken ? approval.stage() + "." + approval.action() : approval.action();
    }

    private static GateSpec answering(GateSpec gate, String name, String approval) {
        return new GateSpec(
                name,
                gate.environment(),
                gate.deployment(),
                gate.after(),
                gate.comparison(),
                gate.warmup(),
                gate.window(),
                gate.settle(),
                gate.extend(),
                approval,
                gate.mode(),
                gate.inconclusive(),
                gate.onFail());
    }
}
