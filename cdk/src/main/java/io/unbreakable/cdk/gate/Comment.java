package io.unbreakable.cdk.gate;

import io.unbreakable.monspec.spec.ApprovalComment;
import software.amazon.awscdk.Duration;
import software.amazon.awscdk.Token;

/** The comment by which an approval opts in: nothing but what Unbreakable reads as the same gate. */
final class Comment {
    private static final int LONGEST_WINDOW = 1440;
    private static final String NAME = "1 to 100 letters, digits and . _ -";

    private Comment() {}

    static String of(String gate) {
        if (!isFilledInLater(gate) && !ApprovalComment.parse(gate).equals(new ApprovalComment.NamesGate(gate))) {
            throw new IllegalArgumentException("Not the name of a gate, which has to be " + NAME + ": '" + gate + "'");
        }
        return gate;
    }

    static String comparing(String comparison, Duration window) {
        int minutes = Minutes.of(window, "window of a comparison", 1, LONGEST_WINDOW);
        String comment = comparison + "," + minutes;
        var meant = new ApprovalComment.AsksFor(comparison, java.time.Duration.ofMinutes(minutes));
        if (!isFilledInLater(comparison) && !ApprovalComment.parse(comment).equals(meant)) {
            throw new IllegalArgumentException(
                    "Not the name of a comparison, which has to be " + NAME + ": '" + comparison + "'");
        }
        return comment;
    }

    /** By the pipeline, from its variables, or by CloudFormation. */
    private static boolean isFilledInLater(String text) {
        return text.contains("#{") || Token.isUnresolved(text);
    }
}
