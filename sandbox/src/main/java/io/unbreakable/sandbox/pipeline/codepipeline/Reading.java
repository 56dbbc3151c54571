package io.unbreakable.sandbox.pipeline.codepipeline;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.unbreakable.sandbox.http.AwsException;
import io.unbreakable.sandbox.http.AwsOperation;
import io.unbreakable.sandbox.pipeline.events.Account;
import io.unbreakable.sandbox.pipeline.events.AwsJson;
import io.unbreakable.sandbox.pipeline.events.Page;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/** The operations of CodePipeline that only read. */
final class Reading {
    private static final int PAGE = 100;
    private final PipelineEngine engine;
    private final InstantSource clock;
    private final Account account;

    Reading(PipelineEngine engine, InstantSource clock, Account account) {
        this.engine = engine;
        this.clock = clock;
        this.account = account;
    }

    Map<String, AwsOperation> operations() {
        return Map.of(
                "GetPipeline", this::getPipeline,
                "GetPipelineState", this::getPipelineState,
                "GetPipelineExecution", this::getPipelineExecution,
                "ListPipelines", this::listPipelines,
                "ListPipelineExecutions", this::listPipelineExecutions,
                "ListActionExecutions", this::listActionExecutions);
    }

    private JsonNode getPipeline(JsonNode input) {
        return engine.read(Input.name(input, "name"), pipeline -> {
            int latest = pipeline.definition().version();
            int wanted = input.path("version").asInt(latest);
            PipelineDefinition definition = pipeline.version(wanted)
                    .orElseThrow(() -> new AwsException(
                            "PipelineVersionNotFoundException", "There is no version %d.".formatted(wanted)));
            ObjectNode json = AwsJson.object();
            json.set("pipeline", definition.declaration().deepCopy());
            ObjectNode metadata =
                    json.putObject("metadata").put("pipelineArn", account.arn("codepipeline", definition.name()));
            AwsJson.put(metadata, "created", pipeline.created);
            AwsJson.put(metadata, "updated", pipeline.updated);
            return json;
        });
    }

    private JsonNode getPipelineState(JsonNode input) {
        return engine.read(Input.name(input, "name"), pipeline -> new StateView(pipeline, clock.instant()).json());
    }

    private JsonNode getPipelineExecution(JsonNode input) {
        String id = Input.uuid(input, "pipelineExecutionId");
        return engine.read(Input.name(input, "pipelineName"), pipeline -> {
            Execution execution = Pipelines.execution(pipeline, id, "PipelineExecutionNotFoundException");
            return AwsJson.object().set("pipelineExecution", new ExecutionView(execution, clock.instant()).json());
        });
    }

    private JsonNode listPipelines(JsonNode input) {
        List<ObjectNode> summaries = engine.readAll(pipeline -> {
            PipelineDefinition definition = pipeline.definition();
            ObjectNode json = AwsJson.object()
                    .put("name", definition.name())
                    .put("version", definition.version())
                    .put("pipelineType", definition.pipelineType())
                    .put("executionMode", definition.mode().name());
            AwsJson.put(json, "created", pipeline.created);
            AwsJson.put(json, "updated", pipeline.updated);
            return json;
        });
        return Page.of(summaries, input, 1000).json("pipelines", each -> each);
    }

    private JsonNode listPipelineExecutions(JsonNode input) {
        String stage =
                input.path("filter").path("succeededInStage").path("stageName").asText();
        return engine.read(Input.name(input, "pipelineName"), pipeline -> {
            List<Execution> found = pipeline.executions.reversed().stream()
                    .filter(execution -> stage.isEmpty() || execution.passed.contains(stage))
                    .toList();
            return Page.of(found, input, PAGE)
                    .json(
                            "pipelineExecutionSummaries",
                            execution -> new ExecutionView(execution, clock.instant()).summary());
        });
    }

    private JsonNode listActionExecutions(JsonNode input) {
        JsonNode filter = input.path("filter");
        boolean latestOnly =
                filter.at("/latestInPipelineExecution/startTimeRange").asText().equals("Latest");
        String id = filter.path("pipelineExecutionId")
                .asText(filter.path("latestInPipelineExecution")
                        .path("pipelineExecutionId")
                        .asText());
        return engine.read(Input.name(input, "pipelineName"), pipeline -> {
            if (!id.isEmpty()) {
                var unused = Pipelines.execution(pipeline, id, "PipelineExecutionNotFoundException");
            }
            List<ActionRun> found = pipeline.actionRuns()
                    .filter(run -> id.isEmpty() || run.execution.id.equals(id))
                    .filter(run -> !latestOnly || run.isLatest())
                    .sorted(Comparator.comparing(run -> run.started))
                    .toList();
            return Page.of(found.reversed(), input, PAGE)
                    .json("actionExecutionDetails", run -> new ActionView(run, account.region()).json());
        });
    }
}
