package io.unbreakable.cdk.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Values of settings that are refused in one sentence, and such that are not. */
class RefusedSettingsTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            dynatraceUrl               | http://x.dynatrace.com           | an https URL of letters, digits and . _ ~ % - alone, such as https://abc12345.live.dynatrace.com
            dynatraceUrl               | https://x.com/'; reboot; '       | an https URL of letters, digits and . _ ~ % - alone, such as https://abc12345.live.dynatrace.com
            dynatraceUrl               | https://x.com/a b                | an https URL of letters, digits and . _ ~ % - alone, such as https://abc12345.live.dynatrace.com
            dynatraceUrl               | https://x.com/?a=b               | an https URL of letters, digits and . _ ~ % - alone, such as https://abc12345.live.dynatrace.com
            alarmEmail                 | nobody                           | an address of e-mail, such as operators@example.org
            releaseTopic               | releases                         | the ARN of a topic, such as arn:aws:sns:eu-west-1:111122223333:releases
            imageTag                   | a b                              | a tag of images, such as 1.0
            sample.visitors            | me                               | a range of addresses in CIDR notation, such as 203.0.113.7/32
            sample.visitors            | 203.0.113.7                      | a range of addresses in CIDR notation, such as 203.0.113.7/32
            sample.visitors            | 203.0.113.256/32                 | a range of addresses in CIDR notation, such as 203.0.113.7/32
            sample.visitors            | 203.0.113.7/33                   | a range of addresses in CIDR notation, such as 203.0.113.7/32
            sample.visitors            | 203.0.113/24                     | a range of addresses in CIDR notation, such as 203.0.113.7/32
            sample.machineImage        | al2023                           | the id of a machine image, such as ami-0123456789abcdef0
            sample.oneAgentUrl         | https://x.com/$(id)              | an https URL of letters, digits and . _ ~ % / = & + , : - alone, such as https://downloads.example.org/oneagent.sh?arch=x86
            sample.oneAgentUrl         | https://x.com/a'b                | an https URL of letters, digits and . _ ~ % / = & + , : - alone, such as https://downloads.example.org/oneagent.sh?arch=x86
            report.domain              | gates                            | a name, such as gates.example.org
            report.certificateArn      | x                                | the ARN of a certificate, such as arn:aws:acm:eu-west-1:111122223333:certificate/00000000-0000-0000-0000-000000000000
            report.signIn.issuer       | login                            | an https URL of letters, digits and . _ ~ % - alone, such as https://abc12345.live.dynatrace.com
            report.signIn.clientId     | a b                              | one word of letters, digits and . : / @ + = ~ _ -
            images.registry            | https://x.com                    | a registry and a path in it, such as registry.example.org/unbreakable
            pipelines[0].name          | my shop                          | the name of a pipeline, such as shop
            pipelines[0].artifactBucket| arn:aws:s3:::x                   | the name of a bucket, such as shop-artifacts
            pipelines[0].artifactKey   | alias/x                          | the ARN of a key (not of its alias), such as arn:aws:kms:eu-west-1:111122223333:key/00000000-0000-0000-0000-000000000000
            """)
    void wantsAnotherForm(String setting, String value, String wanted) {
        refuses(setting, '"' + value + '"', "has to be " + wanted + ", not '" + value + "'");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            dynatraceUri   | "https://x.com"  | is not known: there are dynatraceUrl, pipelines, architecture, natGateways, zones, alarmEmail, releaseTopic, deleteDataWithStack, report, images, imageTag, tracing, disableTransition, sample
            sample.visitor | "me"             | is not known: there are instanceType, machineImage, oneAgentUrl, visitors
            dynatraceUrl   | null             | is missing: it has to be an https URL of letters, digits and . _ ~ % - alone, such as https://abc12345.live.dynatrace.com
            architecture   | "arm"            | has to be arm64 or x86, not 'arm'
            architecture   | 0                | has to be arm64 or x86, not '0'
            natGateways    | 1.5              | has to be a whole number, not '1.5'
            natGateways    | 4                | has to be from 0 to 3, not 4
            tracing        | "yes"            | has to be true or false, not 'yes'
            sample         | true             | has to be a group of settings: instanceType, machineImage, oneAgentUrl, visitors, not 'true'
            alarmEmail     | ["a@example.org"]| has to be a text, not '[a@example.org]'
            zones          | "eu-west-1a"     | has to be a list, not 'eu-west-1a'
            zones          | ["a", "b"]       | has to be the name of a zone, such as eu-west-1a, not 'a'
            zones          | ["use1-az1", "use1-az2"]      | has to be the name of a zone, such as eu-west-1a, not 'use1-az1'
            zones          | ["eu-west-1a", "eu-west-1a"]  | names 'eu-west-1a' twice
            zones          | ["eu-west-1a", null]          | has an entry that is empty
            zones          | ["eu-west-1a"]                | needs two at least, or none for the first two of the account, not only [eu-west-1a]
            pipelines[0].deploymentGroups | []             | needs at least one entry
            pipelines[0].deploymentGroups | ["Staging"]    | has to be application/group, such as shop/Staging, not 'Staging'
            pipelines[0].deploymentGroups | ["shop/*"]     | has to be application/group, such as shop/Staging, not 'shop/*'
            pipelines[0].approvals        | ["a/b/c"]      | has to be stage/action, such as Staging/QualityGate, not 'a/b/c'
            pipelines[0].approvals        | ["a/b", "a/b"] | names 'a/b' twice
            """)
    void saysWhatIsWrong(String setting, String value, String problem) {
        refuses(setting, value, problem);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"huge", "t4g.small", "a1.large", "is4gen.medium", "c7gn.8xlarge", "x2gd.metal", "mac2.metal"})
    void runsTheSampleOnX86Alone(String type) {
        refuses(
                "sample.instanceType",
                '"' + type + '"',
                "has to be a type of instance with x86 processors, which the demonstration's image and OneAgent are for,"
                        + " such as t3.small, not '" + type + "'");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            /sample/instanceType      | "g4dn.xlarge"
            /sample/instanceType      | "c7i-flex.large"
            /sample/instanceType      | "m7i.metal-24xl"
            /sample/visitors          | "0.0.0.0/0"
            /sample/oneAgentUrl       | "https://x.com/api/v1/installer/latest?arch=x86&flavor=default"
            /releaseTopic             | "arn:aws-us-gov:sns:us-gov-west-1:111122223333:Releases_1"
            /zones                    | ["us-gov-west-1a", "us-gov-west-1b"]
            /alarmEmail               | "first.last+alarms@mail.example.co.uk"
            /report/signIn/issuer     | "https://login.example.com:8443/realms/a_b/"
            /report/signIn/clientId   | "api://gates.apps/1-2"
            /pipelines/0/artifactKey  | "arn:aws-cn:kms:cn-north-1:111122223333:key/mrk-0123456789abcdef"
            /pipelines/0/approvals    | ["Staging/Quality.Gate_1@x-y"]
            """)
    void takesWhatAwsHas(String setting, String value) {
        assertThat(new Stage().with(setting, value).read().toString()).contains(value.replaceAll("[\\[\\]\"]", ""));
    }

    @Test
    void hasAPipelineOnlyOnce() {
        String pipeline = """
                { "name": "shop", "artifactBucket": "other", "deploymentGroups": ["other/Staging"] }""";

        refuses("pipelines", "[" + pipeline + "," + pipeline + "]", "names 'shop' twice");
    }

    private static void refuses(String setting, String value, String problem) {
        Stage stage = new Stage().with("/" + setting.replaceAll("[.\\[]", "/").replace("]", ""), value);

        assertThatExceptionOfType(SettingsException.class)
                .isThrownBy(stage::read)
                .withMessage("Setting 'stages.mine." + setting + "' in cdk.json " + problem + ".");
    }
}
