package io.unbreakable.cdk.nag;

import io.github.cdklabs.cdknag.NagPackSuppression;
import io.github.cdklabs.cdknag.NagSuppressions;
import java.util.List;
import software.constructs.IConstruct;

/** Findings of cdk-nag that are meant, each with its reason, at the construct that they are about. */
public final class Accepted {
    private Accepted() {}

    /** Accepts what a rule, such as {@code IAM5}, finds in a construct and what it consists of. */
    public static void finding(IConstruct construct, String rule, String reason) {
        NagSuppressions.addResourceSuppressions(
                construct,
                List.of(NagPackSuppression.builder()
                        .id("AwsSolutions-" + rule)
                        .reason(reason)
                        .build()),
                true);
    }
}
