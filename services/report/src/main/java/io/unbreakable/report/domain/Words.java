package io.unbreakable.report.domain;

import io.unbreakable.contracts.ApprovalOutcome;
import io.unbreakable.contracts.DecisionOutcome;
import io.unbreakable.contracts.DeploymentAnnounced;
import io.unbreakable.contracts.DeploymentStatus;
import io.unbreakable.contracts.ExpiryReason;
import io.unbreakable.contracts.RefusalReason;
import io.unbreakable.contracts.RemediationOutcome;
import java.util.Locale;

/** Codes as people say them. */
public final class Words {
    private Words() {}

    /** CodePipeline's word for a state, in small letters. */
    public static String state(String state) {
        return state.toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    /** How a deployment ended. */
    public static String of(DeploymentStatus status) {
        return state(status.name());
    }

    /** Why a validation waits no longer. */
    public static String of(ExpiryReason reason) {
        return switch (reason) {
            case DEADLINE -> "the gate's deadline passed";
            case OVERTAKEN -> "a later deployment left too little of the window";
            case ROLLED_BACK -> "our own remediation left too little of the window";
        };
    }

    /** What an approval came to. */
    public static String of(ApprovalOutcome outcome) {
        return switch (outcome) {
            case APPROVED -> "closed as approved";
            case REJECTED -> "closed as rejected";
            case TIMED_OUT -> "timed out, nobody answered";
            case ABANDONED -> "abandoned";
        };
    }

    /** What became of an approval, as a heading says it. */
    public static String of(DecisionOutcome outcome) {
        return switch (outcome) {
            case APPROVED -> "approved";
            case REJECTED -> "rejected";
            case HELD -> "left to a person";
            case OBSERVED -> "observed only, not answered";
            case ANSWERED_BY_OTHER -> "somebody answered first";
            case TIMED_OUT -> "timed out, nobody answered";
            case RETRIED -> "left to a person after a retry";
            case SUPERSEDED -> "no longer waiting there";
            case STALE_TOKEN -> "token no longer valid";
            case DEFINITION_CHANGED -> "the pipeline changed meanwhile, nobody can answer";
            case REFUSED -> "CodePipeline refused our answer, left to a person";
            case UNREACHABLE -> "CodePipeline could not be asked, left to a person";
            case NEVER_WAITED -> "never waited for an answer";
            case SWITCHED_OFF -> "switched off, not answered";
        };
    }

    /** What came of telling Dynatrace about a deployment, and what to do about it. */
    public static String of(DeploymentAnnounced announced) {
        String id = announced.deployment().deploymentId();
        String message = announced.message() == null ? "" : ": " + announced.message();
        return switch (announced.outcome()) {
            case STORED -> "Dynatrace knows of deployment " + id;
            case UNTAGGED -> "Dynatrace does not know of deployment " + id + ", untagged" + message;
            case NOT_STORED -> "Dynatrace does not know of deployment " + id + message;
        };
    }

    /** How a remediation ended. */
    public static String of(RemediationOutcome outcome) {
        return switch (outcome) {
            case HEALED -> "healed";
            case NOT_HEALED -> "not healed";
            case UNVERIFIED -> "back, not known whether it healed";
            case FAILED -> "failed";
        };
    }

    /** Why nothing was done, as a few words made from the code. */
    public static String of(RefusalReason reason) {
        return state(reason.name());
    }
}
