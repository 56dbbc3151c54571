package io.unbreakable.cdk.edge;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.unbreakable.cdk.Installations;
import io.unbreakable.cdk.NeedsNode;
import io.unbreakable.cdk.Template;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What callers reach. */
@NeedsNode
class FrontDoorTest {
    private static final String METHOD = "AWS::ApiGateway::Method";
    private final Template open = Installations.sample().template("Edge");
    private final Template own = Installations.own().template("Edge");

    @Test
    void takesNothingFromCallersWithoutATokenOfTheirScope() {
        assertThat(open.all(METHOD))
                .hasSize(2)
                .allSatisfy(method ->
                        assertThat(method.path("AuthorizationType").asText()).isEqualTo("COGNITO_USER_POOLS"));
        assertThat(open.all(METHOD))
                .extracting(method -> method.path("AuthorizationScopes").toString())
                .containsExactlyInAnyOrder("[\"unbreakable/problems\"]", "[\"unbreakable/validations\"]");
    }

    @Test
    void givesTokensToProgramsOnly() {
        assertThat(open.all("AWS::Cognito::UserPoolClient")).hasSize(2).allSatisfy(client -> {
            assertThat(client.path("AllowedOAuthFlows")).hasToString("[\"client_credentials\"]");
            assertThat(client.path("GenerateSecret").asBoolean()).isTrue();
            assertThat(client.path("AllowedOAuthScopes")).hasSize(1);
        });
    }

    @Test
    void checksBodiesBeforeTheyReachTheQueue() {
        assertThat(open.all(METHOD)).allSatisfy(method -> {
            assertThat(method.path("RequestValidatorId").isMissingNode()).isFalse();
            for (String type : List.of("application/json", "application/json; charset=UTF-8")) {
                assertThat(method.path("RequestModels").has(type)).isTrue();
                assertThat(method.path("Integration").path("RequestTemplates").has(type))
                        .isTrue();
            }
            assertThat(method.path("Integration").path("PassthroughBehavior").asText())
                    .isEqualTo("NEVER");
        });
        assertThat(open.all("AWS::ApiGateway::RequestValidator"))
                .allSatisfy(validator -> assertThat(
                                validator.path("ValidateRequestBody").asBoolean())
                        .isTrue());
    }

    @Test
    void putsBodiesStraightIntoIngestsQueueAndPassesNoHeaderOn() {
        assertThat(open.all(METHOD)).allSatisfy(method -> {
            JsonNode integration = method.path("Integration");
            assertThat(integration.path("Uri").toString()).contains(":sqs:path/");
            assertThat(integration.path("RequestParameters"))
                    .hasToString(
                            "{\"integration.request.header.Content-Type\":\"'application/x-www-form-urlencoded'\"}");
            assertThat(integration.path("RequestTemplates").toString()).doesNotContain("$input.params");
        });
    }

    @Test
    void tellsCallersWhatCameOfTheirBodyAndNothingOfSqs() {
        assertThat(open.all(METHOD)).allSatisfy(method -> {
            JsonNode answers = method.path("Integration").path("IntegrationResponses");
            assertThat(answers)
                    .filteredOn(answer -> answer.has("SelectionPattern"))
                    .extracting(answer -> answer.path("SelectionPattern").asText() + " is "
                            + answer.path("StatusCode").asText())
                    .containsExactly("400 is 413", "40[1-9]|4[1-9]\\d|5\\d\\d is 502");
            assertThat(answers)
                    .allSatisfy(answer -> assertThat(
                                    answer.path("ResponseTemplates").toString())
                            .doesNotContain("$input"));
            assertThat(answers)
                    .filteredOn(answer -> !answer.has("SelectionPattern"))
                    .extracting(answer -> answer.path("StatusCode").asInt())
                    .containsAnyOf(200, 202);
        });
    }

    @Test
    void mayWriteItsLogBeforeItHasOne() {
        String account =
                open.resources("AWS::ApiGateway::Account").keySet().iterator().next();

        assertThat(open.all("AWS::ApiGateway::Account")
                        .getFirst()
                        .path("CloudWatchRoleArn")
                        .has("Fn::GetAtt"))
                .isTrue();
        assertThat(open.resources("AWS::ApiGateway::Stage").values())
                .singleElement()
                .satisfies(stage -> {
                    assertThat(stage.path("Properties").has("AccessLogSetting")).isTrue();
                    assertThat(stage.path("DependsOn"))
                            .extracting(JsonNode::asText)
                            .contains(account);
                });
    }

    @Test
    void saysWhereEverythingIs() {
        assertThat(open.json().path("Outputs").properties())
                .extracting(output -> output.getKey())
                .contains(
                        "ReportEndpoint",
                        "ProblemEndpoint",
                        "ValidationEndpoint",
                        "TokenEndpoint",
                        "DynatraceClientId");
        assertThat(own.json().path("Outputs").has("ReportAlias")).isTrue();
    }

    @Test
    void letsTheFrontDoorDoNothingButSend() {
        assertThat(open.all("AWS::IAM::Policy"))
                .singleElement()
                .satisfies(policy -> assertThat(policy.path("PolicyDocument").findValuesAsText("Action"))
                        .containsExactly("sqs:SendMessage"));
    }

    @Test
    void throttlesCallersAndReaders() {
        assertThat(open.all("AWS::ApiGateway::Stage")
                        .getFirst()
                        .path("MethodSettings")
                        .path(0)
                        .path("ThrottlingRateLimit")
                        .asInt())
                .isPositive();
        assertThat(open.all("AWS::ApiGatewayV2::Stage")
                        .getFirst()
                        .path("DefaultRouteSettings")
                        .path("ThrottlingRateLimit")
                        .asInt())
                .isPositive();
    }
}
