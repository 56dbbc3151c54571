package io.unbreakable.cdk.edge;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.unbreakable.cdk.Installations;
import io.unbreakable.cdk.NeedsNode;
import io.unbreakable.cdk.Template;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What readers reach. */
@NeedsNode
class ReportDoorTest {
    private static final String ROUTE = "AWS::ApiGatewayV2::Route";
    private final Template open = Installations.sample().template("Edge");
    private final Template own = Installations.own().template("Edge");

    @Test
    void letsTheLoadBalancerWriteItsLogBeforeItTries() {
        String policy =
                own.resources("AWS::S3::BucketPolicy").keySet().iterator().next();

        assertThat(own.resources("AWS::ElasticLoadBalancingV2::LoadBalancer").values())
                .singleElement()
                .satisfies(balancer -> assertThat(balancer.path("DependsOn"))
                        .extracting(JsonNode::asText)
                        .contains(policy));
    }

    @Test
    void letsNobodyActInAnOpenReportOnADomainEither() {
        Template domain = Installations.other().template("Edge");

        assertThat(domain.all("AWS::ElasticLoadBalancingV2::ListenerRule"))
                .filteredOn(rule -> rule.path("Actions").toString().contains("\"forward\""))
                .singleElement()
                .satisfies(
                        rule -> assertThat(rule.path("Conditions").toString())
                                .isEqualTo(
                                        "[{\"Field\":\"http-request-method\",\"HttpRequestMethodConfig\":{\"Values\":[\"GET\",\"HEAD\"]}}]"));
    }

    @Test
    void letsNobodyActInAnOpenReportAndNobodySeeWhatIsForTheInside() {
        assertThat(open.all(ROUTE))
                .extracting(route -> route.path("RouteKey").asText())
                .containsExactlyInAnyOrder("GET /", "HEAD /", "GET /{proxy+}", "HEAD /{proxy+}", "ANY /q/{proxy+}");
        assertThat(open.all("AWS::ApiGatewayV2::Integration"))
                .extracting(integration -> integration.path("RequestParameters").toString())
                .contains("{\"overwrite:path\":\"/not-for-outside\"}", "{\"remove:header.X-Forwarded-User\":\"\"}");
    }

    @Test
    void showsTheReportOnADomainOfOnesOwnOverHttpsOnly() {
        assertThat(own.all("AWS::ElasticLoadBalancingV2::Listener"))
                .singleElement()
                .satisfies(listener -> {
                    assertThat(listener.path("Protocol").asText()).isEqualTo("HTTPS");
                    assertThat(listener.path("SslPolicy").asText()).contains("TLS13");
                    assertThat(listener.path("DefaultActions").toString()).contains("403");
                });
        assertThat(own.all("AWS::ElasticLoadBalancingV2::ListenerRule"))
                .extracting(rule -> rule.path("Conditions").toString())
                .anyMatch(condition -> condition.contains("/q/metrics*"));
        assertThat(own.all(ROUTE)).isEmpty();
    }

    @Test
    void givesATaskTimeToStart() {
        assertThat(Installations.own().template("Services").all("AWS::ECS::Service"))
                .filteredOn(service -> service.path("LoadBalancers").size() == 1)
                .singleElement()
                .satisfies(service -> assertThat(
                                service.path("HealthCheckGracePeriodSeconds").asInt())
                        .isEqualTo(120));
    }

    @Test
    void reachesTheReportsTasksThroughItsDoorOnly() {
        for (Template edge : List.of(open, own)) {
            assertThat(edge.all("AWS::EC2::SecurityGroupIngress"))
                    .singleElement()
                    .satisfies(rule -> {
                        assertThat(rule.path("FromPort").asInt()).isEqualTo(8080);
                        assertThat(rule.has("SourceSecurityGroupId")).isTrue();
                    });
        }
    }
}
