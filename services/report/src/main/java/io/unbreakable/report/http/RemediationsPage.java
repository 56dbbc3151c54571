package io.unbreakable.report.http;

import io.quarkus.qute.TemplateInstance;
import io.unbreakable.contracts.Automation;
import io.unbreakable.contracts.AutomationState;
import io.unbreakable.contracts.AutomationSwitched;
import io.unbreakable.report.domain.EnvironmentDocument;
import io.unbreakable.report.domain.TransitionDocument;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The page of problems, of what was done about them, and of how far that may go. */
record RemediationsPage(
        List<RemediationView> remediations,
        List<ProblemView> problems,
        List<Switch> switches,
        List<TransitionDocument> transitions)
        implements TemplateInstance {

    /**
     * The switch of an environment.
     *
     * @param state the pressed button; empty when nobody pressed one
     * @param last who pressed it when; null when nobody did
     */
    record Switch(
            String environment,
            @Nullable String state,
            @Nullable AutomationSwitched last) {
        static Switch of(EnvironmentDocument document) {
            AutomationSwitched last = document.switches().get(Automation.REMEDIATION);
            return new Switch(document.name(), last == null ? "" : code(last.state()), last);
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
