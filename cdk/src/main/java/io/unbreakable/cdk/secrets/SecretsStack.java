package io.unbreakable.cdk.secrets;

import io.unbreakable.cdk.nag.Accepted;
import io.unbreakable.cdk.settings.StageSettings;
import org.jspecify.annotations.Nullable;
import software.amazon.awscdk.CfnOutput;
import software.amazon.awscdk.Stack;
import software.amazon.awscdk.StackProps;
import software.amazon.awscdk.services.secretsmanager.Secret;
import software.constructs.Construct;

/**
 * The secrets, each with a random value until somebody puts the real one in: no template ever knows it. The services read
 * them when they need them, and again when they are no longer accepted.
 */
public final class SecretsStack extends Stack {
    private final Secret dynatraceToken;
    private final @Nullable Secret signIn;
    private final @Nullable Secret oneAgentToken;

    public SecretsStack(Construct scope, String id, StackProps props, StageSettings settings) {
        super(scope, id, props);
        dynatraceToken = secret("DynatraceToken", "unbreakable/dynatrace-token", "The token for Dynatrace's API.");
        signIn = settings.report().signIn() == null
                ? null
                : secret("SignIn", "unbreakable/sign-in", "The report's secret at the identity provider.");
        oneAgentToken = settings.sample() == null
                ? null
                : secret("OneAgentToken", "unbreakable/oneagent-token", "The token that OneAgent is downloaded with.");
    }

    private Secret secret(String id, String name, String description) {
        Secret secret = Secret.Builder.create(this, id)
                .secretName(name)
                .description(description)
                .build();
        Accepted.finding(
                secret,
                "SMG4",
                "Whoever issues the secret has to replace it there; services read a replaced one by themselves.");
        CfnOutput.Builder.create(this, id + "Secret")
                .description(
                        "Put it in: aws secretsmanager put-secret-value --secret-string file:///dev/stdin --secret-id")
                .value(name)
                .build();
        return secret;
    }

    /** The token for Dynatrace's API. */
    public Secret dynatraceToken() {
        return dynatraceToken;
    }

    /** The report's secret at the identity provider; null without sign-in. */
    public @Nullable Secret signIn() {
        return signIn;
    }

    /** The token that OneAgent is downloaded with; null without the sample. */
    public @Nullable Secret oneAgentToken() {
        return oneAgentToken;
    }
}
