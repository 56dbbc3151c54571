package io.unbreakable.cdk.services;

import io.unbreakable.cdk.nag.Accepted;
import io.unbreakable.cdk.network.NetworkStack;
import io.unbreakable.contracts.Service;
import java.util.List;
import java.util.Map;
import software.amazon.awscdk.Duration;
import software.amazon.awscdk.RemovalPolicy;
import software.amazon.awscdk.services.ec2.SecurityGroup;
import software.amazon.awscdk.services.ecs.AwsLogDriverProps;
import software.amazon.awscdk.services.ecs.ContainerDefinition;
import software.amazon.awscdk.services.ecs.ContainerDefinitionOptions;
import software.amazon.awscdk.services.ecs.ContainerImage;
import software.amazon.awscdk.services.ecs.CpuArchitecture;
import software.amazon.awscdk.services.ecs.DeploymentCircuitBreaker;
import software.amazon.awscdk.services.ecs.FargateService;
import software.amazon.awscdk.services.ecs.FargateTaskDefinition;
import software.amazon.awscdk.services.ecs.HealthCheck;
import software.amazon.awscdk.services.ecs.LogDriver;
import software.amazon.awscdk.services.ecs.MountPoint;
import software.amazon.awscdk.services.ecs.OperatingSystemFamily;
import software.amazon.awscdk.services.ecs.PortMapping;
import software.amazon.awscdk.services.ecs.PropagatedTagSource;
import software.amazon.awscdk.services.ecs.RuntimePlatform;
import software.amazon.awscdk.services.ecs.Secret;
import software.amazon.awscdk.services.ecs.Volume;
import software.amazon.awscdk.services.logs.LogGroup;
import software.amazon.awscdk.services.logs.RetentionDays;
import software.constructs.Construct;

/** One of the six services on Fargate: no public address, nothing writable but /tmp, a new version that fails goes back. */
public final class QuarkusService extends Construct {
    private static final String TEMPORARY = "tmp";
    private static final Duration STOP_WITHIN = Duration.seconds(30);

    private final LogGroup logs;
    private final FargateTaskDefinition task;
    private final ContainerDefinition container;
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
        logs = LogGroup.Builder.create(this, "Logs")
                .logGroupName("/unbreakable/" + which.id())
                .retention(RetentionDays.THREE_MONTHS)
                .removalPolicy(RemovalPolicy.DESTROY)
                .build();
        task = FargateTaskDefinition.Builder.create(this, "Task")
                .cpu(Size.of(which).cpu())
                .memoryLimitMiB(Size.of(which).memory())
                .runtimePlatform(RuntimePlatform.builder()
                        .cpuArchitecture(architecture)
                        .operatingSystemFamily(OperatingSystemFamily.LINUX)
                        .build())
                .volumes(List.of(Volume.builder().name(TEMPORARY).build()))
                .build();
        container = task.addContainer("service", container(image, settings));
        container.addMountPoints(MountPoint.builder()
                .containerPath("/tmp")
                .sourceVolume(TEMPORARY)
                .readOnly(false)
                .build());
        service = service(which, network, securityGroups);
        Accepted.finding(
                task,
                "ECS2",
                "The port and, with tracing, how the collector works; settings lie in SSM, secrets in Secrets Manager.");
        Accepted.finding(task.obtainExecutionRole(), "IAM5", "ecr:GetAuthorizationToken knows no resources.");
    }

    private ContainerDefinitionOptions container(ContainerImage image, Map<String, Secret> settings) {
        return ContainerDefinitionOptions.builder()
                .image(image)
                .environment(Map.of("PORT", String.valueOf(NetworkStack.SERVICE_PORT)))
                .secrets(settings)
                .portMappings(List.of(PortMapping.builder()
                        .containerPort(NetworkStack.SERVICE_PORT)
                        .build()))
                .readonlyRootFilesystem(true)
                .healthCheck(health())
                .stopTimeout(STOP_WITHIN)
                .logging(logDriver())
                .build();
    }

    private FargateService service(Service which, NetworkStack network, List<SecurityGroup> securityGroups) {
        FargateService.Builder builder = FargateService.Builder.create(this, "Service")
                .serviceName("unbreakable-" + which.id())
                .cluster(network.cluster())
                .taskDefinition(task)
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

    /** Alive, which says nothing about others: a service whose neighbours are away is not to be killed. */
    private static HealthCheck health() {
        return HealthCheck.builder()
                .command(List.of("CMD", "healthy", "/q/health/live"))
                .interval(Duration.seconds(10))
                .timeout(Duration.seconds(5))
                .retries(3)
                .startPeriod(Duration.seconds(60))
                .build();
    }

    LogDriver logDriver() {
        return LogDriver.awsLogs(
                AwsLogDriverProps.builder().logGroup(logs).streamPrefix("task").build());
    }

    /** What its tasks write. */
    public LogGroup logs() {
        return logs;
    }

    /** What its tasks are made of. */
    public FargateTaskDefinition task() {
        return task;
    }

    /** The container that the service runs in. */
    public ContainerDefinition container() {
        return container;
    }

    /** Its tasks. */
    public FargateService service() {
        return service;
    }
}
