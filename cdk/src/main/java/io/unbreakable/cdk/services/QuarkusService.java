package io.unbreakable.cdk.services;

import io.unbreakable.cdk.nag.Accepted;
import io.unbreakable.cdk.network.NetworkStack;
import io.unbreakable.contracts.Service;
import java.util.List;
import java.util.Map;
import software.amazon.awscdk.services.ec2.SecurityGroup;
import software.amazon.awscdk.services.ecs.ContainerDefinition;
import software.amazon.awscdk.services.ecs.ContainerImage;
import software.amazon.awscdk.services.ecs.CpuArchitecture;
import software.amazon.awscdk.services.ecs.DeploymentCircuitBreaker;
import software.amazon.awscdk.services.ecs.FargateService;
import software.amazon.awscdk.services.ecs.FargateTaskDefinition;
import software.amazon.awscdk.services.ecs.LogDriver;
import software.amazon.awscdk.services.ecs.PropagatedTagSource;
import software.amazon.awscdk.services.ecs.Secret;
import software.amazon.awscdk.services.logs.LogGroup;
import software.constructs.Construct;

/** One of the six services on Fargate: no public address, nothing writable but /tmp, a new version that fails goes back. */
public final class QuarkusService extends Construct {
    private final ServiceTask task;
    private final FargateService service;

    QuarkusService(
            Construct scope,
            Service which,
            NetworkStack network,
            CpuArchitecture architecture,
            ContainerImage image,
            Map<String, Secret> settings,
            List<SecurityGroup> securityGroups) {
        super(scope, which.id());
        task = ServiceTask.of(this, which, architecture, image, settings);
        service = service(which, network, securityGroups);
        Accepted.finding(
                task(),
                "ECS2",
                "The port and, with tracing, how the collector works; settings lie in SSM, secrets in Secrets Manager.");
        Accepted.finding(task().obtainExecutionRole(), "IAM5", "ecr:GetAuthorizationToken knows no resources.");
    }

    private FargateService service(Service which, NetworkStack network, List<SecurityGroup> securityGroups) {
        FargateService.Builder builder = FargateService.Builder.create(this, "Service")
                .serviceName("unbreakable-" + which.id())
                .cluster(network.cluster())
                .taskDefinition(task())
                .vpcSubnets(NetworkStack.tasks())
                .assignPublicIp(false)
                .circuitBreaker(
                        DeploymentCircuitBreaker.builder().rollback(true).build())
                .minHealthyPercent(100)
                .maxHealthyPercent(200)
                .propagateTags(PropagatedTagSource.SERVICE);
        return securityGroups.isEmpty()
                ? builder.build()
                : builder.securityGroups(securityGroups).build();
    }

    LogDriver logDriver() {
        return task.logDriver();
    }

    /** What its tasks write. */
    public LogGroup logs() {
        return task.logs();
    }

    /** What its tasks are made of. */
    public FargateTaskDefinition task() {
        return task.definition();
    }

    /** The container that the service runs in. */
    public ContainerDefinition container() {
        return task.container();
    }

    /** Its tasks. */
    public FargateService service() {
        return service;
    }
}
