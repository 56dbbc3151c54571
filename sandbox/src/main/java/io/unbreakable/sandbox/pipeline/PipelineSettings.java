package io.unbreakable.sandbox.pipeline;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.databind.JsonNode;
import io.unbreakable.sandbox.pipeline.codedeploy.GroupSettings;
import io.unbreakable.sandbox.pipeline.events.PipelineObserver;
import io.unbreakable.sandbox.pipeline.events.Traps;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;

/**
 * How the sandbox's CodePipeline and CodeDeploy run.
 *
 * @param codePipelinePort 0 for any free one
 * @param codeDeployPort 0 for any free one
 * @param runFolder where deployed bundles and their logs lie: {@code application/group/deployment id}
 * @param groups the deployment groups and the environment of their instances, such as a port
 * @param pipelines the pipelines that exist from the start, as CreatePipeline takes them; they are not started
 * @param traps what makes the services hard to work with
 * @param clock by which everything happens
 * @param observer is told every change of state
 */
public record PipelineSettings(
        int codePipelinePort,
        int codeDeployPort,
        Path runFolder,
        List<GroupSettings> groups,
        List<JsonNode> pipelines,
        Traps traps,
        InstantSource clock,
        PipelineObserver observer) {

    public PipelineSettings {
        requireNonNull(runFolder, "runFolder");
        groups = List.copyOf(groups);
        pipelines = List.copyOf(pipelines);
        requireNonNull(traps, "traps");
        requireNonNull(clock, "clock");
        requireNonNull(observer, "observer");
    }
}
