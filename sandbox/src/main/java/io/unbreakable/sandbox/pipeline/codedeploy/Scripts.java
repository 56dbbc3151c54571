package io.unbreakable.sandbox.pipeline.codedeploy;

import io.unbreakable.sandbox.process.ChildProcess;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Runs the scripts of one unpacked revision with the variables that CodeDeploy gives them. */
record Scripts(Path folder, AppSpec spec, Map<String, String> environment) {

    /** Starts a script and does not wait for it. */
    ChildProcess start(String hook, AppSpec.Script script) {
        Path file = folder.resolve(script.location()).normalize();
        if (!file.startsWith(folder) || !Files.isRegularFile(file)) {
            throw DeploymentFailure.unhealthy(
                    "Script does not exist at specified location: %s".formatted(script.location()));
        }
        allowExecution(file);
        Map<String, String> variables = new HashMap<>(environment);
        variables.put("LIFECYCLE_EVENT", hook);
        Path log = folder.resolveSibling("logs").resolve(hook + ".log");
        return ChildProcess.start(name(hook), List.of(file.toString()), variables, folder, log);
    }

    private String name(String hook) {
        return "%s-%s".formatted(environment.getOrDefault("DEPLOYMENT_GROUP_NAME", "group"), hook);
    }

    private static void allowExecution(Path file) {
        try {
            Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Runs all scripts of a hook, one after the other, and fails when one does. */
    void run(String hook) {
        spec.scripts(hook).forEach(script -> runOnce(hook, script));
    }

    void runOnce(String hook, AppSpec.Script script) {
        OptionalInt exit = tryOnce(hook, script, script.timeout());
        if (exit.isEmpty()) {
            throw DeploymentFailure.unhealthy("Script at specified location: %s failed to complete in %d seconds"
                    .formatted(script.location(), script.timeout().toSeconds()));
        }
        if (exit.getAsInt() != 0) {
            throw failed(script, exit.getAsInt());
        }
    }

    /** The exit code of one run of the script, or nothing when it took too long and was ended. */
    OptionalInt tryOnce(String hook, AppSpec.Script script, Duration atMost) {
        try (ChildProcess process = start(hook, script)) {
            return await(process, atMost);
        }
    }

    /** The exit code, or nothing when the process still runs after that time. */
    static OptionalInt await(ChildProcess process, Duration atMost) {
        try {
            return OptionalInt.of(process.exit().get(atMost.toMillis(), TimeUnit.MILLISECONDS));
        } catch (TimeoutException e) {
            return OptionalInt.empty();
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            throw stopped();
        }
    }

    static void pause(Duration time) {
        try {
            TimeUnit.MILLISECONDS.sleep(time.toMillis());
        } catch (InterruptedException e) {
            throw stopped();
        }
    }

    private static DeploymentFailure stopped() {
        Thread.currentThread().interrupt();
        return new DeploymentFailure("MANUAL_STOP", "The deployment was stopped.");
    }

    static DeploymentFailure failed(AppSpec.Script script, int exitCode) {
        return DeploymentFailure.unhealthy(
                "Script at specified location: %s failed with exit code %d".formatted(script.location(), exitCode));
    }
}
