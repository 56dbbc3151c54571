package io.unbreakable.cdk;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.condition.EnabledIf;

/** A test of what the CDK makes, which runs on Node.js; skipped, and said so, where there is none on the path. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@EnabledIf(value = "io.unbreakable.cdk.Installations#canBeBuilt", disabledReason = NeedsNode.WHY)
public @interface NeedsNode {
    /** What is skipped, and what to install. */
    String WHY =
            "tests of the stacks, because there is no node on the PATH (Node.js 20 or newer: apt-get install nodejs)";
}
