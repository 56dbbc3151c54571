package io.unbreakable.cdk.edge;

import static java.util.Objects.requireNonNull;

import io.unbreakable.cdk.nag.Accepted;
import io.unbreakable.cdk.network.NetworkStack;
import io.unbreakable.cdk.settings.Place;
import io.unbreakable.cdk.settings.ReportSettings;
import io.unbreakable.cdk.settings.StageSettings;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import software.amazon.awscdk.Duration;
import software.amazon.awscdk.services.cloudwatch.IMetric;
import software.amazon.awscdk.services.cloudwatch.MathExpression;
import software.amazon.awscdk.services.cloudwatch.MetricOptions;
import software.amazon.awscdk.services.ec2.IVpc;
import software.amazon.awscdk.services.ec2.Peer;
import software.amazon.awscdk.services.ec2.Port;
import software.amazon.awscdk.services.ec2.SecurityGroup;
import software.amazon.awscdk.services.ecs.CfnService;
import software.amazon.awscdk.services.ecs.ContainerDefinition;
import software.amazon.awscdk.services.ecs.FargateService;
import software.amazon.awscdk.services.elasticloadbalancingv2.ApplicationLoadBalancer;
import software.amazon.awscdk.services.elasticloadbalancingv2.ApplicationProtocol;
import software.amazon.awscdk.services.elasticloadbalancingv2.ApplicationTargetGroup;
import software.amazon.awscdk.services.elasticloadbalancingv2.HealthCheck;
import software.amazon.awscdk.services.elasticloadbalancingv2.HttpCodeElb;
import software.amazon.awscdk.services.elasticloadbalancingv2.HttpCodeTarget;
import software.amazon.awscdk.services.elasticloadbalancingv2.TargetType;
import software.constructs.Construct;

/** The report on a domain of one's own, with a certificate of ACM. The domain's record is up to whoever keeps the domain. */
final class DomainReportDoor extends Construct implements ReportDoor {
    /** How long a task may be unhealthy at its start: classes are loaded, AWS is reached for the first time. */
    private static final Duration STARTS_WITHIN = Duration.minutes(2);

    private final String url;
    private final SecurityGroup tasks;
    private final ApplicationTargetGroup targets;
    private final ApplicationLoadBalancer balancer;

    DomainReportDoor(Construct scope, IVpc vpc, StageSettings stage, Place place) {
        super(scope, "Report");
        ReportSettings settings = stage.report();
        url = "https://" + settings.domain();
        SecurityGroup balancing = securityGroup("Balancing", vpc, "The load balancer in front of the report");
        balancing.addIngressRule(Peer.anyIpv4(), Port.tcp(ReportListener.HTTPS), "browsers");
        Accepted.finding(balancing, "EC23", "People read the report from anywhere, over HTTPS, and sign in.");
        tasks = securityGroup("Tasks", vpc, "Tasks of the report");
        tasks.addIngressRule(balancing, Port.tcp(NetworkStack.SERVICE_PORT), "the load balancer");
        targets = targets(vpc);
        balancer = ApplicationLoadBalancer.Builder.create(this, "Balancer")
                .vpc(vpc)
                .internetFacing(true)
                .securityGroup(balancing)
                .dropInvalidHeaderFields(true)
                .build();
        AccessLogs.of(this, balancer, place, stage.deleteDataWithStack());
        ReportListener.of(balancer, targets, settings);
        Outputs.say(
                this,
                "ReportAlias",
                "What the record of " + settings.domain() + " has to lead to",
                balancer.getLoadBalancerDnsName());
    }

    private ApplicationTargetGroup targets(IVpc vpc) {
        return ApplicationTargetGroup.Builder.create(this, "Targets")
                .vpc(vpc)
                .targetType(TargetType.IP)
                .protocol(ApplicationProtocol.HTTP)
                .port(NetworkStack.SERVICE_PORT)
                .healthCheck(HealthCheck.builder().path("/q/health/ready").build())
                .build();
    }

    private SecurityGroup securityGroup(String id, IVpc vpc, String description) {
        return SecurityGroup.Builder.create(this, id)
                .vpc(vpc)
                .description(description)
                .build();
    }

    @Override
    public String url() {
        return url;
    }

    @Override
    public SecurityGroup tasks() {
        return tasks;
    }

    /** Of the tasks, and of the load balancer itself, which answers so when there is no task. */
    @Override
    public IMetric serverErrors(MetricOptions options) {
        Map<String, IMetric> metrics = new LinkedHashMap<>();
        metrics.put("tasks", targets.getMetrics().httpCodeTarget(HttpCodeTarget.TARGET_5XX_COUNT, options));
        metrics.put("balancer", balancer.getMetrics().httpCodeElb(HttpCodeElb.ELB_5XX_COUNT, options));
        return MathExpression.Builder.create()
                .expression("SUM([FILL(tasks, 0), FILL(balancer, 0)])")
                .usingMetrics(metrics)
                .period(options.getPeriod())
                .label("Errors")
                .build();
    }

    /** Said in plain words of CloudFormation: the usual way adds rules that would make the two stacks need each other. */
    @Override
    public void opensTo(FargateService service, ContainerDefinition container) {
        CfnService plain = (CfnService) requireNonNull(service.getNode().getDefaultChild(), "service");
        plain.setLoadBalancers(List.of(CfnService.LoadBalancerProperty.builder()
                .containerName(container.getContainerName())
                .containerPort(NetworkStack.SERVICE_PORT)
                .targetGroupArn(targets.getTargetGroupArn())
                .build()));
        plain.setHealthCheckGracePeriodSeconds(STARTS_WITHIN.toSeconds());
    }
}
