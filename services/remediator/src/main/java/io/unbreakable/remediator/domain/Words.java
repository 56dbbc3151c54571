package io.unbreakable.remediator.domain;

import io.unbreakable.contracts.Deployment;
import io.unbreakable.contracts.Remediation;
import io.unbreakable.contracts.RemediationTrigger;
import io.unbreakable.monspec.text.PlainText;
import java.time.Duration;

/** What people read about a remediation: sentences, and comments that are found again by how they begin. */
public final class Words {
    private static final int LONGEST_COMMENT = 3_500;

    private Words() {}

    /**
     * A text as it stands in a comment, of which Dynatrace makes more than a text: in one line, in which nobody who named a
     * build or a gate makes a link, an image or an element.
     */
    public static String comment(String text) {
        return PlainText.cut(PlainText.line(text), LONGEST_COMMENT)
                .replace("](", "] (")
                .replace("][", "] [")
                .replace('<', '\u2039');
    }

    /** What every reason begins with that stands in CodePipeline where we disabled the way into a stage. */
    public static final String TRANSITION_MARK = "Unbreakable took ";

    /** Why the way into a stage is disabled, in the characters that CodePipeline takes, of which it takes 300. */
    public static String transition(Remediation remediation) {
        String words = TRANSITION_MARK + remediation.badDeployment().deploymentId() + " back from "
                + remediation.environment() + ". Enable it when the fix is there.";
        String allowed = words.replaceAll("[^a-zA-Z0-9!@ ().*?-]", "-");
        return allowed.substring(0, Math.min(300, allowed.length()));
    }

    /** How the comment at the start begins: it names the remediation. */
    public static String startMark(Progress.Chosen chosen) {
        return "Remediation of " + chosen.remediation().id() + " started: ";
    }

    /** How the comment of a dry run begins. */
    public static String dryRunMark(Progress.Chosen chosen) {
        return "Remediation of " + chosen.remediation().id() + " (dry run): ";
    }

    /** How the comment at the end begins. */
    public static String endMark(Progress.Chosen chosen) {
        return "Remediation of " + chosen.remediation().id() + " ended: ";
    }

    /** The comment at the start: what, why, which revision. */
    public static String start(Progress.Chosen chosen, String deploymentId) {
        return startMark(chosen) + why(chosen) + chosen.target().name() + " is being deployed again as " + deploymentId
                + ": " + chosen.target().choice() + ".";
    }

    /** The comment of a dry run: what would be done. */
    public static String dryRun(Progress.Chosen chosen) {
        return dryRunMark(chosen) + why(chosen) + chosen.target().name() + " would be deployed again: "
                + chosen.target().choice() + ".";
    }

    /** How it ended, in a sentence without a mark. */
    public static String end(Progress.Ended ended) {
        Progress.Chosen chosen = ended.chosen();
        return switch (ended) {
            case Progress.Healed healed ->
                back(chosen)
                        + Times.clock(healed.deployedAt())
                        + (chosen.remediation().trigger() == RemediationTrigger.GATE
                                ? "."
                                : ", the problem closed: seen at " + Times.clock(healed.at()) + ".");
            case Progress.NotHealed notHealed ->
                back(chosen) + Times.clock(notHealed.deployedAt()) + ", but the problem is still open after "
                        + Times.words(Duration.between(notHealed.deployedAt(), notHealed.at())) + ".";
            case Progress.Unverified unverified ->
                back(chosen) + Times.clock(unverified.deployedAt())
                        + ", but whether the problem closed is not known: Dynatrace had not said so after "
                        + Times.words(Duration.between(unverified.deployedAt(), unverified.at())) + ".";
            case Progress.Failed failed ->
                chosen.target().name() + " could not be brought back to "
                        + chosen.remediation().environment() + ": " + failed.why();
            case Progress.Withdrawn withdrawn -> withdrawn.refusal().message();
            case Progress.DryRun dryRun -> "Nothing was done: dry run.";
        };
    }

    private static String why(Progress.Chosen chosen) {
        Remediation remediation = chosen.remediation();
        Deployment bad = remediation.badDeployment();
        String what = bad.label() == null ? bad.deploymentId() : bad.label() + " (" + bad.deploymentId() + ")";
        String then = remediation.trigger() == RemediationTrigger.GATE
                ? " and failed " + remediation.title() + ". "
                : " before this problem. ";
        return what + " was deployed to " + remediation.environment() + then;
    }

    private static String back(Progress.Chosen chosen) {
        return chosen.target().name() + " is back in " + chosen.remediation().environment() + " since ";
    }
}
