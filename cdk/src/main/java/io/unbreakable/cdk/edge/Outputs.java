package io.unbreakable.cdk.edge;

import software.amazon.awscdk.CfnOutput;
import software.constructs.Construct;

/** What people need to know of a stack when it stands, under names that do not tell where it is built. */
final class Outputs {
    private Outputs() {}

    static void say(Construct scope, String name, String description, String value) {
        CfnOutput.Builder.create(scope, name)
                .description(description)
                .value(value)
                .build()
                .overrideLogicalId(name);
    }
}
