package io.unbreakable.cdk.services;

import io.unbreakable.cdk.settings.PipelineSettings;
import io.unbreakable.cdk.settings.StageSettings;
import io.unbreakable.contracts.Topology;
import java.util.List;
import java.util.stream.Stream;
import software.amazon.awscdk.ArnComponents;
import software.amazon.awscdk.ArnFormat;
import software.amazon.awscdk.Stack;

/** The names that AWS gives to what the installation's pipelines consist of. */
final class Arns {
    private final Stack stack;
    private final StageSettings settings;

    Arns(Stack stack, StageSettings settings) {
        this.stack = stack;
        this.settings = settings;
    }

    List<String> pipelines() {
        return settings.pipelineNames().stream().map(this::pipeline).toList();
    }

    /** What may be answered: the listed approvals, or every action of a pipeline that lists none. */
    List<String> approvals() {
        return settings.pipelines().stream().flatMap(this::approvals).toList();
    }

    /** The ways into the pipelines' stages. */
    List<String> stages() {
        return settings.pipelineNames().stream()
                .map(name -> pipeline(name) + "/*")
                .toList();
    }

    List<String> deploymentGroups() {
        return codeDeploy("deploymentgroup", settings.deploymentGroups());
    }

    List<String> applications() {
        return codeDeploy("application", settings.applications());
    }

    /** The queues of what rules could not deliver: by name, so that nothing keeps a rule from being removed. */
    List<String> undeliverable() {
        return Topology.rules().stream()
                .map(rule -> stack.formatArn(ArnComponents.builder()
                        .service("sqs")
                        .resource(rule.undeliverableQueue())
                        .build()))
                .toList();
    }

    List<String> deploymentConfigurations() {
        return codeDeploy("deploymentconfig", List.of("*"));
    }

    /** Everything that pipelines put into their artifact buckets. */
    List<String> artifacts() {
        return artifactBuckets().stream().map(bucket -> bucket + "/*").toList();
    }

    List<String> artifactBuckets() {
        return settings.pipelines().stream()
                .map(pipeline -> "arn:" + stack.getPartition() + ":s3:::" + pipeline.artifactBucket())
                .distinct()
                .toList();
    }

    List<String> artifactKeys() {
        return settings.pipelines().stream()
                .map(PipelineSettings::artifactKey)
                .filter(key -> !key.isEmpty())
                .distinct()
                .toList();
    }

    private Stream<String> approvals(PipelineSettings pipeline) {
        List<String> listed = pipeline.approvals().isEmpty() ? List.of("*/*") : pipeline.approvals();
        return listed.stream().map(approval -> pipeline(pipeline.name()) + "/" + approval);
    }

    private String pipeline(String name) {
        return stack.formatArn(
                ArnComponents.builder().service("codepipeline").resource(name).build());
    }

    private List<String> codeDeploy(String kind, List<String> names) {
        return names.stream()
                .map(name -> stack.formatArn(ArnComponents.builder()
                        .service("codedeploy")
                        .resource(kind)
                        .resourceName(name)
                        .arnFormat(ArnFormat.COLON_RESOURCE_NAME)
                        .build()))
                .toList();
    }
}
