package io.unbreakable.cdk.services;

import java.util.List;
import java.util.Map;
import software.amazon.awscdk.services.ecs.ContainerDefinitionOptions;
import software.amazon.awscdk.services.ecs.ContainerImage;
import software.amazon.awscdk.services.ecs.FargateTaskDefinition;
import software.amazon.awscdk.services.ecs.LogDriver;
import software.amazon.awscdk.services.iam.PolicyStatement;

/** The collector beside a service that takes its traces and hands them on to X-Ray. */
final class Collector {
    /** Where a service in the same task reaches it. */
    static final String ENDPOINT = "http://localhost:4318";

    private static final String IMAGE = "public.ecr.aws/aws-observability/aws-otel-collector:v0.43.3";
    private static final int MEMORY = 128;
    private static final String CONFIGURATION = """
            receivers:
              otlp:
                protocols:
                  http:
                    endpoint: localhost:4318
            processors:
              batch: {}
            exporters:
              awsxray: {}
            service:
              pipelines:
                traces:
                  receivers: [otlp]
                  processors: [batch]
                  exporters: [awsxray]
            """;

    private Collector() {}

    static void addTo(FargateTaskDefinition task, LogDriver logs) {
        task.addContainer(
                "collector",
                ContainerDefinitionOptions.builder()
                        .image(ContainerImage.fromRegistry(IMAGE))
                        .environment(Map.of("AOT_CONFIG_CONTENT", CONFIGURATION))
                        .memoryReservationMiB(MEMORY)
                        .readonlyRootFilesystem(true)
                        .essential(false)
                        .logging(logs)
                        .build());
        task.addToTaskRolePolicy(PolicyStatement.Builder.create()
                .actions(List.of("xray:PutTraceSegments", "xray:PutTelemetryRecords"))
                .resources(List.of("*"))
                .build());
    }
}
