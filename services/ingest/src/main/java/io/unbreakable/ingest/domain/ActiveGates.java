package io.unbreakable.ingest.domain;

import io.unbreakable.monspec.spec.GateSpec;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The gates that apply to an execution. */
final class ActiveGates {
    private ActiveGates() {}

    /** All gates of the file, then those of approvals that opt in; empty while not all is known. */
    static List<ActiveGate> of(ExecutionFacts facts) {
        PipelineDefinition definition = facts.answers().definition();
        Specification specification = facts.answers().specification();
        if (definition == null || specification == null) {
            return List.of();
        }
        Map<String, ActiveGate> gates = new TreeMap<>();
        Triggers triggers = new Triggers(definition, specification);
        specification
                .gates()
                .forEach(gate -> gates.put(
                        gate.name(), active(gate, specification.gatePlan(gate.name()), specification, triggers)));
        OptIn optIn = new OptIn(definition, specification);
        for (ActionDefinition approval : definition.actions()) {
            if (approval.isManualApproval() && !isAnswered(approval, specification)) {
                ActiveGate gate = optIn.of(approval, comment(facts, approval));
                if (gate != null) {
                    gates.put(gate.spec().name(), gate);
                }
            }
        }
        return new ArrayList<>(gates.values());
    }

    static ActiveGate active(GateSpec gate, @Nullable Plan plan, Specification specification, Triggers triggers) {
        String defect = specification.defect();
        if (defect == null) {
            defect = plan == null ? "The gate %s has no plan.".formatted(gate.name()) : plan.defect();
        }
        if (defect == null) {
            defect = triggers.defect(gate);
        }
        return new ActiveGate(gate, defect == null ? plan : null, defect, triggers.of(gate));
    }

    private static boolean isAnswered(ActionDefinition approval, Specification specification) {
        return specification.gates().stream().anyMatch(gate -> approval.path().equals(gate.approval()));
    }

    /** The comment with its variables filled in; null while that is not known. */
    static @Nullable String comment(ExecutionFacts facts, ActionDefinition approval) {
        if (!approval.hasVariables()) {
            return approval.comment();
        }
        return facts.runsOf(approval.path()).stream()
                .map(run -> facts.answers().comments().get(run.id()))
                .filter(comment -> comment != null)
                .sorted()
                .findFirst()
                .orElse(null);
    }
}
