package io.unbreakable.ingest.domain;

import io.unbreakable.monspec.spec.GateSpec;
import org.jspecify.annotations.Nullable;

/** Finds what requests a gate's validation, and says so when the pipeline does not have it. */
final class Triggers {
    private final PipelineDefinition definition;
    private final Specification specification;

    Triggers(PipelineDefinition definition, Specification specification) {
        this.definition = definition;
        this.specification = specification;
    }

    /** The action that deploys to the gate's environment; null when the pipeline has none. */
    @Nullable String deployment(GateSpec gate) {
        if (gate.deployment() != null) {
            return definition.action(gate.deployment()) == null ? null : gate.deployment();
        }
        String group = specification.group(gate.environment(), definition);
        ActionDefinition deploying = group == null ? null : definition.deploying(group);
        return deploying == null ? null : deploying.path();
    }

    /** What of the pipeline the gate names in vain; null when all is there. */
    @Nullable String defect(GateSpec gate) {
        if (gate.deployment() != null && definition.action(gate.deployment()) == null) {
            return "The gate %s names the deployment %s, which the pipeline does not have."
                    .formatted(gate.name(), gate.deployment());
        }
        if (gate.after() != null && definition.action(gate.after()) == null) {
            return "The gate %s waits for %s, which the pipeline does not have.".formatted(gate.name(), gate.after());
        }
        if (gate.after() == null && deployment(gate) == null) {
            return "The gate %s guards %s, to which no CodeDeploy action of the pipeline deploys."
                    .formatted(gate.name(), gate.environment());
        }
        return null;
    }

    /** The gate's own trigger; when the pipeline does not have it the gate's approval, else the source. */
    @Nullable Trigger of(GateSpec gate) {
        String deployment = deployment(gate);
        String after = gate.after() != null && definition.action(gate.after()) != null ? gate.after() : deployment;
        return after == null ? onApproval(gate.approval()) : new Trigger(after, ActionRun.SUCCEEDED, deployment);
    }

    /** The moment the approval waits; the source's success when the pipeline has no such approval. */
    @Nullable Trigger onApproval(@Nullable String approval) {
        if (approval != null && definition.action(approval) != null) {
            return new Trigger(approval, ActionRun.STARTED, null);
        }
        ActionDefinition source = definition.primarySource();
        return source == null ? null : new Trigger(source.path(), ActionRun.SUCCEEDED, null);
    }
}
