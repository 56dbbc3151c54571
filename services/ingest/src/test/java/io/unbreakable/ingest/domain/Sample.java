package io.unbreakable.ingest.domain;

import io.unbreakable.contracts.Execution;
import io.unbreakable.contracts.ExecutionChanged;
import io.unbreakable.contracts.ExecutionLevel;
import io.unbreakable.contracts.Revision;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** A pipeline with two environments and what happens when it runs. */
final class Sample {
    static final Execution EXECUTION =
            new Execution("arn:aws:codepipeline:eu-west-1:111122223333:shop", "shop", "11111111-2222");
    static final Instant START = Instant.parse("2026-11-20T10:00:00Z");
    static final GatePolicy POLICY = new GatePolicy(Duration.ofSeconds(60), Duration.ofMinutes(10));
    static final String LABEL = "Build 1";
    static final String MONSPEC = """
            {"Shop": {"etype": "SERVICE",
              "environments": {
                "Staging": {"tags": [{"context": "CONTEXTLESS", "key": "Group", "value": "Staging"}]},
                "Production": {"tags": [{"context": "CONTEXTLESS", "key": "Group", "value": "Production"}]}},
              "comparisons": [
                {"name": "StagingToProduction", "source": "Staging", "compare": "Production", "baseline": "optional",
                 "scalefactorperc": {"default": 30}, "shiftsourcetimeframe": 0, "shiftcomparetimeframe": 0},
                {"name": "Before", "source": "Production", "compare": "Production", "baseline": "optional",
                 "scalefactorperc": {"default": 30}, "shiftsourcetimeframe": 0, "shiftcomparetimeframe": 600}],
              "perfsignature": [{"timeseries": "com.dynatrace.builtin:service.responsetime", "aggregate": "avg"}],
              "gates": [
                {"name": "StagingGate", "environment": "Staging", "after": "Staging/Tests",
                 "comparison": "StagingToProduction", "warmup": "1m", "wait": "90s", "settle": "2m", "extend": "5m",
                 "approval": "Approve/Approve"},
                {"name": "ProductionGate", "environment": "Production", "comparison": "Before"}]}}
            """;

    private Sample() {}

    static PipelineDefinition definition(@Nullable String comment) {
        return new PipelineDefinition(
                3,
                List.of(
                        action("Source", "App", "Source", "S3", null, null, List.of(), List.of("App")),
                        action("Source", "Spec", "Source", "S3", null, null, List.of(), List.of("Monspec")),
                        action(
                                "Staging",
                                "Deploy",
                                "Deploy",
                                "CodeDeploy",
                                "shop/Staging",
                                null,
                                List.of("App"),
                                List.of()),
                        action(
                                "Staging",
                                "Tests",
                                "Deploy",
                                "CodeDeploy",
                                "shop/Tests",
                                null,
                                List.of("App"),
                                List.of()),
                        action("Approve", "Approve", "Approval", "Manual", null, comment, List.of(), List.of()),
                        action(
                                "Production",
                                "Deploy",
                                "Deploy",
                                "CodeDeploy",
                                "shop/Production",
                                null,
                                List.of("App"),
                                List.of())));
    }

    private static ActionDefinition action(
            String stage,
            String action,
            String category,
            String provider,
            @Nullable String group,
            @Nullable String comment,
            List<String> inputs,
            List<String> outputs) {
        return new ActionDefinition(stage, action, category, provider, group, comment, null, inputs, outputs);
    }

    /** Everything that happens until the approval was answered and production deployed. */
    static List<UnaryOperator<ExecutionFacts>> story() {
        List<UnaryOperator<ExecutionFacts>> story = new ArrayList<>();
        story.add(pipeline("STARTED", 0));
        story.addAll(List.of(source("App", 2), source("Spec", 3)));
        story.add(stage("Staging", "STARTED", 4));
        story.addAll(List.of(
                started("Staging", "Deploy", "run-1", 5), deployed("Staging", "Deploy", "run-1", "d-STAGING1", 20)));
        story.addAll(List.of(
                started("Staging", "Tests", "run-2", 21), deployed("Staging", "Tests", "run-2", "d-TESTS1", 30)));
        story.addAll(List.of(approval("STARTED", null, 31), approval("SUCCEEDED", "looks good", 400)));
        story.add(deployed("Production", "Deploy", "run-4", "d-PROD1", 430));
        story.add(pipeline("SUCCEEDED", 431));
        return story;
    }

    static UnaryOperator<ExecutionFacts> pipeline(String state, int second) {
        return facts -> facts.withChange(
                new ExecutionChanged(
                        EXECUTION, ExecutionLevel.PIPELINE, null, null, null, null, state, 1, null, at(second)),
                3);
    }

    static UnaryOperator<ExecutionFacts> stage(String stage, String state, int second) {
        return facts -> facts.withChange(
                new ExecutionChanged(
                        EXECUTION, ExecutionLevel.STAGE, stage, null, null, null, state, 1, null, at(second)),
                3);
    }

    static UnaryOperator<ExecutionFacts> source(String action, int second) {
        String artifact = action.equals("Spec") ? "Monspec" : action;
        return run(new ActionRun(
                "run-" + action,
                "Source",
                action,
                "Source",
                "S3",
                1,
                Map.of("SUCCEEDED", at(second)),
                "v1",
                action.equals("App") ? LABEL : "a file",
                List.of(),
                List.of(new Artifact(artifact, "artifacts", artifact))));
    }

    static UnaryOperator<ExecutionFacts> started(String stage, String action, String id, int second) {
        return deploy(stage, action, id, "STARTED", null, second);
    }

    static UnaryOperator<ExecutionFacts> deployed(
            String stage, String action, String id, String deployment, int second) {
        return deploy(stage, action, id, "SUCCEEDED", deployment, second);
    }

    private static UnaryOperator<ExecutionFacts> deploy(
            String stage, String action, String id, String state, @Nullable String deployment, int second) {
        return run(new ActionRun(
                id,
                stage,
                action,
                "Deploy",
                "CodeDeploy",
                1,
                Map.of(state, at(second)),
                deployment,
                null,
                List.of(),
                List.of()));
    }

    static UnaryOperator<ExecutionFacts> approval(String state, @Nullable String summary, int second) {
        return run(new ActionRun(
                "token-1",
                "Approve",
                "Approve",
                "Approval",
                "Manual",
                1,
                Map.of(state, at(second)),
                null,
                summary,
                List.of(),
                List.of()));
    }

    static UnaryOperator<ExecutionFacts> run(ActionRun run) {
        return facts -> {
            ExecutionFacts known = facts.withRun(run);
            for (Map.Entry<String, Instant> state : run.states().entrySet()) {
                known = known.withChange(
                        new ExecutionChanged(
                                EXECUTION,
                                ExecutionLevel.ACTION,
                                run.stage(),
                                run.action(),
                                run.id(),
                                run.category(),
                                state.getKey(),
                                1,
                                null,
                                state.getValue()),
                        3);
            }
            return known;
        };
    }

    static Instant at(int second) {
        return START.plusSeconds(second);
    }

    static Answers.Deployed revision(String deploymentId) {
        return new Answers.Deployed(new Revision("artifacts", "App-" + deploymentId, "zip", null, "tag"));
    }
}
