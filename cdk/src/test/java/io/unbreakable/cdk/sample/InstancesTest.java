package io.unbreakable.cdk.sample;

import static org.assertj.core.api.Assertions.assertThat;

import io.unbreakable.cdk.Installations;
import io.unbreakable.cdk.NeedsNode;
import io.unbreakable.cdk.Template;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;

/** The two instances of the demonstration. */
@NeedsNode
class InstancesTest {
    private final Template template = Installations.sample().template("Sample");

    @Test
    void givesInstancesSessionManagerInsteadOfAKeyAndNoSecret() {
        assertThat(template.all("AWS::EC2::Instance")).hasSize(2).allSatisfy(instance -> {
            assertThat(instance.has("KeyName")).isFalse();
            assertThat(instance.path("UserData").toString())
                    .contains("secretsmanager get-secret-value", "codedeploy", "install-oneagent")
                    .doesNotContain("resolve:");
        });
        assertThat(template.all("AWS::IAM::Role").toString()).contains("AmazonSSMManagedInstanceCore");
    }

    @Test
    void wantsTokensOfItsInstancesByTemplatesWithNamesOfTheirOwn() {
        assertThat(template.all("AWS::EC2::LaunchTemplate"))
                .hasSize(2)
                .allSatisfy(launch ->
                        assertThat(launch.findPath("HttpTokens").asText()).isEqualTo("required"))
                .extracting(launch -> launch.path("LaunchTemplateName").asText())
                .doesNotHaveDuplicates();
    }

    @Test
    void takesTheParametersOfTheDemonstration() {
        Template chosen = Installations.other().template("Sample");

        assertThat(chosen.all("AWS::EC2::Instance")).hasSize(2).allSatisfy(instance -> {
            assertThat(instance.path("InstanceType").asText()).isEqualTo("t3.large");
            assertThat(instance.path("ImageId").asText()).isEqualTo("ami-0123456789abcdef0");
            assertThat(instance.path("UserData").toString()).contains("'https://downloads.example.org/oneagent.sh'");
        });
        assertThat(visitors(chosen)).containsExactly("192.0.2.0/24 to 8080", "192.0.2.0/24 to 8080");
        assertThat(visitors(template)).isEmpty();
    }

    private static List<String> visitors(Template sample) {
        return sample.all("AWS::EC2::SecurityGroup").stream()
                .flatMap(group ->
                        StreamSupport.stream(group.path("SecurityGroupIngress").spliterator(), false))
                .map(rule -> rule.path("CidrIp").asText() + " to "
                        + rule.path("ToPort").asText())
                .toList();
    }
}
