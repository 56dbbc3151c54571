package io.unbreakable.remediator.messaging;

import io.unbreakable.contracts.Remediation;
import io.unbreakable.remediator.RemediatorConfig;
import io.unbreakable.remediator.domain.Rules;
import io.unbreakable.remediator.store.RemediationStore;
import io.unbreakable.remediator.store.SwitchStore;
import jakarta.enterprise.context.ApplicationScoped;

/** Knows in which groups nothing more is done until a person switches remediation on again. */
@ApplicationScoped
class FrozenGroups {
    private final RemediationStore remediations;
    private final SwitchStore switches;
    private final Rules rules;

    FrozenGroups(RemediationStore remediations, SwitchStore switches, RemediatorConfig config) {
        this.remediations = remediations;
        this.switches = switches;
        this.rules = new Rules(config.remediator().limits());
    }

    /** Whether the group of this remediation is one, as far as it got. */
    boolean holds(Remediation remediation) {
        return rules.isFrozen(
                remediations.of(remediation.badDeployment().group()), switches.of(remediation.environment()));
    }
}
