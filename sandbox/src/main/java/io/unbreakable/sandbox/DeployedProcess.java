package io.unbreakable.sandbox;

import io.unbreakable.sandbox.monitor.Recorder;
import io.unbreakable.sandbox.pipeline.events.PipelineObserver;
import io.unbreakable.sandbox.pipeline.events.StateChange;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Tells the monitor which process serves an environment after a deployment, so that it measures the CPU of the right one. */
record DeployedProcess(Path run, Recorder recorder) implements PipelineObserver {
    @Override
    public void happened(StateChange change) {
        if (!change.source().equals("aws.codedeploy") || !change.state().equals("SUCCESS")) {
            return;
        }
        String group = change.detail().path("deploymentGroup").asText();
        Path pid = run.resolve("deployments")
                .resolve(change.detail().path("application").asText())
                .resolve(group)
                .resolve(change.detail().path("deploymentId").asText())
                .resolve("deployment-archive/app.pid");
        if (Files.exists(pid)) {
            recorder.process(group, read(pid));
        }
    }

    private static long read(Path pid) {
        try {
            return Long.parseLong(Files.readString(pid).strip());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
