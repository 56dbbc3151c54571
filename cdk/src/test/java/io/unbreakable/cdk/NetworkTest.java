package io.unbreakable.cdk;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Test;

/** Network and cluster. */
@NeedsNode
class NetworkTest {
    private static final String ENDPOINT = "AWS::EC2::VPCEndpoint";
    private final Template template = Installations.own().template("Network");

    @Test
    void reachesAwsWithoutLeavingTheNetwork() {
        String services = template.all(ENDPOINT).toString();

        assertThat(services)
                .contains(".s3\"", ".dynamodb\"", ".sqs\"", ".sns\"", ".events\"", ".codepipeline\"", ".codedeploy\"")
                .contains(".secretsmanager\"", ".ssm\"", ".ecr.api\"", ".ecr.dkr\"", ".logs\"", ".xray\"");
    }

    @Test
    void hasOneWayOutForDynatrace() {
        assertThat(template.all("AWS::EC2::NatGateway")).hasSize(1);
    }

    @Test
    void hasNoWayOutWhenDynatraceIsReachedPrivately() {
        assertThat(Installations.other().template("Network").all("AWS::EC2::NatGateway"))
                .isEmpty();
    }

    @Test
    void isInTheZonesThatASettingNames() {
        assertThat(Installations.other().template("Network").all("AWS::EC2::Subnet"))
                .extracting(subnet -> subnet.path("AvailabilityZone").asText())
                .containsOnly("eu-west-1a", "eu-west-1c");
    }

    @Test
    void letsNobodyButTheNetworkItselfToTheWaysToAws() {
        JsonNode endpoints = template.one(
                "AWS::EC2::SecurityGroup", "GroupDescription", "Ways to AWS, for whatever is in the network");

        assertThat(endpoints.path("SecurityGroupIngress")).singleElement().satisfies(rule -> {
            assertThat(rule.path("CidrIp").asText()).isEqualTo("10.0.0.0/16");
            assertThat(rule.path("FromPort").asInt()).isEqualTo(443);
            assertThat(rule.path("ToPort").asInt()).isEqualTo(443);
        });
        assertThat(template.all("AWS::EC2::SecurityGroupIngress")).isEmpty();
        assertThat(template.all(ENDPOINT))
                .filteredOn(
                        endpoint -> endpoint.path("VpcEndpointType").asText().equals("Interface"))
                .isNotEmpty()
                .allSatisfy(endpoint ->
                        assertThat(endpoint.path("SecurityGroupIds")).hasSize(1));
    }

    @Test
    void givesNobodyAPublicAddressByItself() {
        assertThat(template.all("AWS::EC2::Subnet"))
                .allSatisfy(
                        subnet -> assertThat(subnet.path("MapPublicIpOnLaunch").asBoolean())
                                .isFalse());
    }

    @Test
    void watchesItsClusterAndItsTraffic() {
        assertThat(template.all("AWS::ECS::Cluster").toString()).contains("containerInsights", "\"enabled\"");
        assertThat(template.all("AWS::EC2::FlowLog")).hasSize(1);
    }
}
