package io.unbreakable.cdk.edge;

import software.amazon.awscdk.services.cloudwatch.IMetric;
import software.amazon.awscdk.services.cloudwatch.MetricOptions;
import software.amazon.awscdk.services.ec2.SecurityGroup;
import software.amazon.awscdk.services.ecs.ContainerDefinition;
import software.amazon.awscdk.services.ecs.FargateService;

/** The way from a browser to the report, over HTTPS. Where people do not sign in, nobody can act through it. */
public sealed interface ReportDoor permits GatewayReportDoor, DomainReportDoor {
    /** Where people find the report, without a slash at its end. */
    String url();

    /** What the report's tasks have to be in to be reached through this door, and through nothing else. */
    SecurityGroup tasks();

    /** Answers of 500 and above that readers got. */
    IMetric serverErrors(MetricOptions options);

    /** Leads to these tasks. */
    void opensTo(FargateService service, ContainerDefinition container);
}
