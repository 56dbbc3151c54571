package io.unbreakable.cdk.services;

import io.unbreakable.cdk.network.NetworkStack;
import io.unbreakable.contracts.Service;
import java.util.List;
import java.util.Map;
import software.amazon.awscdk.Duration;
import software.amazon.awscdk.RemovalPolicy;
import software.amazon.awscdk.services.ecs.AwsLogDriverProps;
import software.amazon.awscdk.services.ecs.ContainerDefinition;
import software.amazon.awscdk.services.ecs.ContainerDefinitionOptions;
import software.amazon.awscdk.services.ecs.ContainerImage;
import software.amazon.awscdk.services.ecs.CpuArchitecture;
import software.amazon.awscdk.services.ecs.FargateTaskDefinition;
import software.amazon.awscdk.services.ecs.HealthCheck;
import software.amazon.awscdk.services.ecs.LogDriver;
import software.amazon.awscdk.services.ecs.MountPoint;
import software.amazon.awscdk.services.ecs.OperatingSystemFamily;
import software.amazon.awscdk.services.ecs.PortMapping;
import software.amazon.awscdk.services.ecs.RuntimePlatform;
import software.amazon.awscdk.services.ecs.Secret;
import software.amazon.awscdk.services.ecs.Volume;
import software.amazon.awscdk.services.logs.LogGroup;
import software.amazon.awscdk.services.logs.RetentionDays;
import software.constructs.Construct;

/**
 * What a service's tasks are made of: one container that can write nothing but /tmp.
 *
 * @param logs what they write
 */
record ServiceTask(FargateTaskDefinition definition, ContainerDefinition container, LogGroup logs) {
    private static final String TEMPORARY = "tmp";
    private static final Duration STOP_WITHIN = Duration.seconds(30);

    static ServiceTask of(
            Construct scope,
            Service which,
            CpuArchitecture architecture,
            ContainerImage image,
            Map<String, Secret> settings) {
        LogGroup logs = LogGroup.Builder.create(scope, "Logs")
                .logGroupName("/unbreakable/" + which.id())
                .retention(RetentionDays.THREE_MONTHS)
                .removalPolicy(RemovalPolicy.DESTROY)
                .build();
        FargateTaskDefinition definition = definition(scope, Size.of(which), architecture);
        ContainerDefinition container = definition.addContainer("service", container(image, settings, logs));
        container.addMountPoints(MountPoint.builder()
                .containerPath("/tmp")
                .sourceVolume(TEMPORARY)
                .readOnly(false)
                .build());
        return new ServiceTask(definition, container, logs);
    }

    private static FargateTaskDefinition definition(Construct scope, Size size, CpuArchitecture architecture) {
        return FargateTaskDefinition.Builder.create(scope, "Task")
                .cpu(size.cpu())
                .memoryLimitMiB(size.memory())
                .runtimePlatform(RuntimePlatform.builder()
                        .cpuArchitecture(architecture)
                        .operatingSystemFamily(OperatingSystemFamily.LINUX)
                        .build())
                .volumes(List.of(Volume.builder().name(TEMPORARY).build()))
                .build();
    }

    private static ContainerDefinitionOptions container(
            ContainerImage image, Map<String, Secret> settings, LogGroup logs) {
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
                .logging(driver(logs))
                .build();
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
        return driver(logs);
    }

    private static LogDriver driver(LogGroup logs) {
        return LogDriver.awsLogs(
                AwsLogDriverProps.builder().logGroup(logs).streamPrefix("task").build());
    }
}
