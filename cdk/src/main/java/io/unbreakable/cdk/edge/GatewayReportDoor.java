package io.unbreakable.cdk.edge;

import io.unbreakable.cdk.nag.Accepted;
import io.unbreakable.cdk.network.NetworkStack;
import io.unbreakable.cdk.settings.ReportSettings;
import java.util.List;
import software.amazon.awscdk.aws_apigatewayv2_integrations.HttpServiceDiscoveryIntegration;
import software.amazon.awscdk.services.apigatewayv2.AddRoutesOptions;
import software.amazon.awscdk.services.apigatewayv2.HttpApi;
import software.amazon.awscdk.services.apigatewayv2.HttpMethod;
import software.amazon.awscdk.services.apigatewayv2.MappingValue;
import software.amazon.awscdk.services.apigatewayv2.ParameterMapping;
import software.amazon.awscdk.services.apigatewayv2.VpcLink;
import software.amazon.awscdk.services.cloudwatch.IMetric;
import software.amazon.awscdk.services.cloudwatch.MetricOptions;
import software.amazon.awscdk.services.ec2.IVpc;
import software.amazon.awscdk.services.ec2.Port;
import software.amazon.awscdk.services.ec2.SecurityGroup;
import software.amazon.awscdk.services.ecs.AssociateCloudMapServiceOptions;
import software.amazon.awscdk.services.ecs.ContainerDefinition;
import software.amazon.awscdk.services.ecs.FargateService;
import software.amazon.awscdk.services.servicediscovery.DnsRecordType;
import software.amazon.awscdk.services.servicediscovery.DnsServiceProps;
import software.amazon.awscdk.services.servicediscovery.PrivateDnsNamespace;
import software.amazon.awscdk.services.servicediscovery.Service;
import software.constructs.Construct;

/** The report at the address that API Gateway gives, through a link into the network; no domain of one's own, no load balancer. */
final class GatewayReportDoor extends Construct implements ReportDoor {
    private static final String NOWHERE = "/not-for-outside";

    private final HttpApi api;
    private final VpcLink link;
    private final SecurityGroup tasks;
    private final Service discovery;

    GatewayReportDoor(Construct scope, IVpc vpc, ReportSettings settings) {
        super(scope, "Report");
        SecurityGroup inLink = securityGroup("Link", vpc, "The link of API Gateway to the report");
        tasks = securityGroup("Tasks", vpc, "Tasks of the report");
        tasks.addIngressRule(inLink, Port.tcp(NetworkStack.SERVICE_PORT), "the link of API Gateway");
        link = VpcLink.Builder.create(this, "VpcLink")
                .vpc(vpc)
                .subnets(NetworkStack.tasks())
                .securityGroups(List.of(inLink))
                .build();
        discovery = PrivateDnsNamespace.Builder.create(this, "Namespace")
                .name("unbreakable.internal")
                .vpc(vpc)
                .build()
                .createService(
                        "Discovery",
                        DnsServiceProps.builder()
                                .name("report")
                                .dnsRecordType(DnsRecordType.SRV)
                                .build());
        api = HttpApi.Builder.create(this, "Api")
                .apiName("unbreakable-report")
                .createDefaultStage(false)
                .build();
        AccessLogs.ofDefaultStage(this, api);
        routes(settings);
        Accepted.finding(
                api,
                "APIG4",
                "The report itself makes people sign in; without sign-in it is open by a setting, and only to read.");
    }

    private void routes(ReportSettings settings) {
        List<HttpMethod> methods =
                settings.peopleMayAct() ? List.of(HttpMethod.ANY) : List.of(HttpMethod.GET, HttpMethod.HEAD);
        ParameterMapping asSent = new ParameterMapping().removeHeader("X-Forwarded-User");
        ParameterMapping lost = new ParameterMapping().overwritePath(MappingValue.custom(NOWHERE));
        route("/", methods, "Report", asSent);
        route("/{proxy+}", methods, "Report", asSent);
        route("/q/{proxy+}", List.of(HttpMethod.ANY), "Lost", lost); // metrics and health are for the inside
    }

    private void route(String path, List<HttpMethod> methods, String name, ParameterMapping mapping) {
        api.addRoutes(AddRoutesOptions.builder()
                .path(path)
                .methods(methods)
                .integration(HttpServiceDiscoveryIntegration.Builder.create(name, discovery)
                        .vpcLink(link)
                        .parameterMapping(mapping)
                        .build())
                .build());
    }

    private SecurityGroup securityGroup(String id, IVpc vpc, String description) {
        return SecurityGroup.Builder.create(this, id)
                .vpc(vpc)
                .description(description)
                .build();
    }

    @Override
    public String url() {
        return api.getApiEndpoint();
    }

    @Override
    public SecurityGroup tasks() {
        return tasks;
    }

    @Override
    public IMetric serverErrors(MetricOptions options) {
        return api.metricServerError(options);
    }

    @Override
    public void opensTo(FargateService service, ContainerDefinition container) {
        service.associateCloudMapService(AssociateCloudMapServiceOptions.builder()
                .service(discovery)
                .container(container)
                .containerPort(NetworkStack.SERVICE_PORT)
                .build());
    }
}
