package io.unbreakable.report.http;

import io.quarkus.qute.TemplateInstance;
import io.unbreakable.contracts.Automation;
import io.unbreakable.contracts.AutomationState;
import io.unbreakable.contracts.AutomationSwitched;
import io.unbreakable.report.domain.EnvironmentDocument;
import io.unbreakable.report.domain.FrozenGroup;
import io.unbreakable.report.domain.TransitionDocument;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The page of problems, of what was done about them, and of how far that may go. */
record RemediationsPage(
        List<RemediationView> remediations,
        List<ProblemView> problems,
        List<Environment> environments,
        List<TransitionDocument> transitions,
        List<FrozenGroup> frozen)
        implements TemplateInstance {

    /** An environment with a switch for each automation. */
    record Environment(String name, List<Switch> switches) {
        static Environment of(EnvironmentDocument document) {
            return new Environment(
                    document.name(),
                    Arrays.stream(Automation.values())
                            .map(automation ->
                                    Switch.of(automation, document.switches().get(automation)))
                            .toList());
        }
    }

    /**
     * A switch.
     *
     * @param code of the automation
     * @param label what it is called
     * @param state the pressed button; empty when nobody pressed one
     * @param last who pressed it when; null when nobody did
     */
    record Switch(
            String code,
            String label,
            String state,
            @Nullable AutomationSwitched last) {
        static Switch of(Automation automation, @Nullable AutomationSwitched last) {
            return switch (automation) {
                case APPROVALS -> new Switch("approvals", "Approvals", state(last), last);
                case REMEDIATION -> new Switch("remediation", "Remediation", state(last), last);
            };
        }

        private static String state(@Nullable AutomationSwitched last) {
            return last == null ? "" : code(last.state());
        }

        private static String code(AutomationState state) {
            return switch (state) {
                case ON -> "on";
                case DRY_RUN -> "dryRun";
                case OFF -> "off";
            };
        }
    }
}
