package io.unbreakable.systemtest;

import io.unbreakable.sandbox.pipeline.SamplePipeline;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;

/** The load tests that were deployed: processes like any other. */
final class Load {
    private final Path deployments;

    Load(Path deployments) {
        this.deployments = deployments;
    }

    /** Ends the load of an environment, as if whoever runs it had switched it off. */
    void stop(String environment) {
        Path group = deployments.resolve(SamplePipeline.APPLICATION).resolve(environment + "Tests");
        try (Stream<Path> files = Files.walk(group)) {
            files.filter(file -> file.endsWith("load.pid"))
                    .map(Load::pid)
                    .map(ProcessHandle::of)
                    .flatMap(Optional::stream)
                    .forEach(ProcessHandle::destroy);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static long pid(Path file) {
        try {
            return Long.parseLong(Files.readString(file).strip());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
