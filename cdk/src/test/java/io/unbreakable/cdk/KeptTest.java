package io.unbreakable.cdk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import io.unbreakable.cdk.settings.Place;
import io.unbreakable.cdk.settings.SettingsException;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * What stays when its stack goes, and how the next deployment finds it: CloudFormation imports what has a name in plain text and is to
 * be retained.
 */
@NeedsNode
class KeptTest {
    private static final Map<String, String> NAMES =
            Map.of("AWS::DynamoDB::Table", "TableName", "AWS::S3::Bucket", "BucketName");

    /** API Gateway's role for logs and the setting that names it, of which an account has one, and replaces it. */
    private static final List<String> OF_THE_ACCOUNT = List.of("AWS::IAM::Role", "AWS::ApiGateway::Account");

    @Test
    void whatIsKeptHasANameThatTheNextDeploymentFindsItBy() {
        assertThat(kept(Installations.own()))
                .filteredOn(resource -> NAMES.containsKey(type(resource)))
                .hasSize(6 + 2)
                .extracting(resource -> resource.path("Properties").path(NAMES.get(type(resource))))
                .allMatch(JsonNode::isTextual, "is plain text");
        assertThat(kept(Installations.sample()))
                .filteredOn(resource -> type(resource).equals("AWS::S3::Bucket"))
                .hasSize(3)
                .allSatisfy(resource -> assertThat(
                                resource.path("Properties").path("BucketName").toString())
                        .matches("\\{\"Fn::Join\":\\[\"\",\\[\"unbreakable-[a-z-]+-\",\\{\"Ref\":\"AWS::AccountId\"},"
                                + "\"-\",\\{\"Ref\":\"AWS::Region\"}]]}"));
    }

    @Test
    void nothingElseIsKept() {
        assertThat(Stream.of(Installations.own(), Installations.sample()).flatMap(stage -> kept(stage).stream()))
                .extracting(KeptTest::type)
                .allMatch(type -> NAMES.containsKey(type) || OF_THE_ACCOUNT.contains(type));
        assertThat(kept(Installations.other())).extracting(KeptTest::type).allMatch(OF_THE_ACCOUNT::contains);
    }

    @Test
    void namesArePlainOnlyWhenItIsKnownWhereToDeployTo() {
        Map<String, String> told = Map.of("CDK_DEFAULT_ACCOUNT", "111122223333", "CDK_DEFAULT_REGION", "eu-west-1");

        assertThat(Place.of(true, told).bucket("a")).isEqualTo("a-111122223333-eu-west-1");
        assertThat(Place.of(false, told)).isEqualTo(Place.ANYWHERE);
        assertThatThrownBy(() -> Place.of(true, Map.of()))
                .isInstanceOf(SettingsException.class)
                .hasMessageStartingWith("No credentials for an AWS account");
    }

    private static List<JsonNode> kept(Synthesis stage) {
        return stage.templates().values().stream()
                .flatMap(template -> template.json().path("Resources").properties().stream())
                .map(Map.Entry::getValue)
                .filter(resource -> resource.path("DeletionPolicy").asText().equals("Retain"))
                .toList();
    }

    private static String type(JsonNode resource) {
        return resource.path("Type").asText();
    }
}
