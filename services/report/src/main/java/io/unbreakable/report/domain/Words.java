package io.unbreakable.report.domain;

import io.unbreakable.contracts.ApprovalOutcome;
import io.unbreakable.contracts.DecisionOutcome;
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
            case REJECTED -> "closed as rejected, or timed out";
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
            case RETRIED -> "left to a person after a retry";
            case SUPERSEDED -> "no longer waiting there";
            case STALE_TOKEN -> "token no longer valid";
            case NEVER_WAITED -> "never waited for an answer";
            case SWITCHED_OFF -> "switched off, not answered";
        };
    }

    /** How a remediation ended. */
    public static String of(RemediationOutcome outcome) {
        return switch (outcome) {
            case HEALED -> "healed";
            case NOT_HEALED -> "not healed";
            case FAILED -> "failed";
        };
    }

    /** Why nothing was done, as a few words made from the code. */
    public static String of(RefusalReason reason) {
        return state(reason.name());
    }
}
