package io.unbreakable.cdk.sample;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;

import io.unbreakable.cdk.secrets.SecretsStack;
import io.unbreakable.cdk.settings.SampleSettings;
import io.unbreakable.cdk.settings.StageSettings;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import software.amazon.awscdk.Aws;
import software.amazon.awscdk.services.iam.IGrantable;
import software.amazon.awscdk.services.secretsmanager.Secret;

/** What an instance does when it starts: OneAgent, Java, CodeDeploy's agent. No secret stands in it. */
final class UserData {
    private static final String USUAL = "/api/v1/deployment/installer/agent/unix/default/latest?arch=x86";

    private final Secret token;
    private final String oneAgent;

    UserData(StageSettings settings, SampleSettings sample, SecretsStack secrets) {
        token = requireNonNull(secrets.oneAgentToken(), "oneAgentToken");
        oneAgent = sample.oneAgentUrl() == null ? settings.dynatraceUrl() + USUAL : sample.oneAgentUrl();
    }

    void mayReadToken(IGrantable instance) {
        token.grantRead(instance);
    }

    software.amazon.awscdk.services.ec2.UserData commands() {
        var commands = software.amazon.awscdk.services.ec2.UserData.forLinux();
        commands.addCommands(script().replace("#ONEAGENT_URL#", oneAgent)
                .replace("#TOKEN_SECRET#", token.getSecretName())
                .replace("#REGION#", Aws.REGION));
        return commands;
    }

    private static String script() {
        try (InputStream script = requireNonNull(UserData.class.getResourceAsStream("user-data.sh"), "user-data.sh")) {
            return new String(script.readAllBytes(), UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
