package io.unbreakable.ingest.client;

import io.unbreakable.ingest.domain.ActionDefinition;
import io.unbreakable.ingest.domain.PipelineDefinition;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import software.amazon.awssdk.services.codepipeline.CodePipelineClient;
import software.amazon.awssdk.services.codepipeline.model.ActionDeclaration;
import software.amazon.awssdk.services.codepipeline.model.ArtifactRevision;
import software.amazon.awssdk.services.codepipeline.model.InputArtifact;
import software.amazon.awssdk.services.codepipeline.model.OutputArtifact;
import software.amazon.awssdk.services.codepipeline.model.PipelineDeclaration;
import software.amazon.awssdk.services.codepipeline.model.PipelineExecutionNotFoundException;
import software.amazon.awssdk.services.codepipeline.model.PipelineNotFoundException;
import software.amazon.awssdk.services.codepipeline.model.PipelineVersionNotFoundException;
import software.amazon.awssdk.services.codepipeline.model.StageDeclaration;

/** What CodePipeline knows. Throttling and outages escape as the SDK's exceptions, after its own retries. */
@ApplicationScoped
public class Pipelines {
    private static final int MOST_DEFINITIONS = 500;
    private final CodePipelineClient client;
    private final Executions executions;
    private final Map<String, PipelineDefinition> definitions = new ConcurrentHashMap<>();

    Pipelines(CodePipelineClient client, Executions executions) {
        this.client = client;
        this.executions = executions;
    }

    /** The pipeline's structure at this version, which never changes; empty when CodePipeline does not have it (yet). */
    public Optional<PipelineDefinition> definition(String pipeline, int version) {
        String key = pipeline + "/" + version;
        PipelineDefinition known = definitions.get(key);
        if (known != null) {
            return Optional.of(known);
        }
        try {
            PipelineDeclaration declared = client.getPipeline(
                            request -> request.name(pipeline).version(version))
                    .pipeline();
            PipelineDefinition definition = definition(declared, version);
            if (definitions.size() >= MOST_DEFINITIONS) {
                definitions.clear();
            }
            definitions.put(key, definition);
            return Optional.of(definition);
        } catch (PipelineNotFoundException | PipelineVersionNotFoundException e) {
            return Optional.empty();
        }
    }

    /** CustomData of this run of an approval with its variables filled in; empty when CodePipeline does not say (yet). */
    public Optional<String> comment(String pipeline, String executionId, String actionExecutionId) {
        return executions.details(pipeline, executionId).stream()
                .filter(detail -> actionExecutionId.equals(detail.actionExecutionId()))
                .filter(detail -> detail.input() != null && detail.input().hasResolvedConfiguration())
                .map(detail -> detail.input().resolvedConfiguration().get("CustomData"))
                .filter(comment -> comment != null)
                .findFirst();
    }

    /** What the execution says about the revision of this artifact; empty when it does not say (yet). */
    public Optional<String> revisionSummary(String pipeline, String executionId, String artifact) {
        try {
            return client
                    .getPipelineExecution(
                            request -> request.pipelineName(pipeline).pipelineExecutionId(executionId))
                    .pipelineExecution()
                    .artifactRevisions()
                    .stream()
                    .filter(revision -> artifact.equals(revision.name()))
                    .map(ArtifactRevision::revisionSummary)
                    .filter(summary -> summary != null && !summary.isBlank())
                    .findFirst();
        } catch (PipelineNotFoundException | PipelineExecutionNotFoundException e) {
            return Optional.empty();
        }
    }

    private static PipelineDefinition definition(PipelineDeclaration declared, int version) {
        return new PipelineDefinition(
                version,
                declared.stages().stream()
                        .flatMap(stage -> stage.actions().stream().map(action -> action(stage, action)))
                        .toList());
    }

    private static ActionDefinition action(StageDeclaration stage, ActionDeclaration action) {
        Map<String, String> configuration = action.configuration();
        String application = configuration.get("ApplicationName");
        String group = configuration.get("DeploymentGroupName");
        boolean codeDeploy = action.actionTypeId().provider().equals("CodeDeploy");
        return new ActionDefinition(
                stage.name(),
                action.name(),
                action.actionTypeId().categoryAsString(),
                action.actionTypeId().provider(),
                codeDeploy && application != null && group != null ? application + "/" + group : null,
                configuration.get("CustomData"),
                action.timeoutInMinutes(),
                action.inputArtifacts().stream().map(InputArtifact::name).toList(),
                action.outputArtifacts().stream().map(OutputArtifact::name).toList());
    }
}
