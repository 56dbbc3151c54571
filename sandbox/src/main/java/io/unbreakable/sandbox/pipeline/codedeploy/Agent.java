package io.unbreakable.sandbox.pipeline.codedeploy;

import io.unbreakable.sandbox.process.ChildProcess;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/**
 * The CodeDeploy agent of one instance: replaces what runs there by a revision.
 *
 * <p>Unlike on AWS the last ApplicationStart script stays in the foreground ({@code exec java ...}): it is the deployed process,
 * which belongs to the sandbox and ends with it.
 */
final class Agent implements AutoCloseable {
    private static final Duration BETWEEN_VALIDATIONS = Duration.ofMillis(250);
    private static final Duration SETTLING = Duration.ofMillis(200);
    private final Bundles bundles;
    private final Path home;
    private @Nullable Scripts installed;
    private @Nullable ChildProcess running;
    private boolean closed;

    /** An agent that unpacks into a folder per deployment below {@code home}. */
    Agent(Bundles bundles, Path home) {
        this.bundles = bundles;
        this.home = home;
    }

    /** Brings the revision up, or says in a {@link DeploymentFailure} why not. */
    void deploy(Deployment deployment) {
        Path folder = home.resolve(deployment.id).resolve("deployment-archive").toAbsolutePath();
        AppSpec spec = bundles.unpack(deployment.request.revision(), folder);
        Scripts scripts = new Scripts(folder, spec, variables(deployment));
        stopRunning();
        installed = scripts;
        forget();
        scripts.run("BeforeInstall");
        scripts.run("AfterInstall");
        start(scripts);
        for (AppSpec.Script script : spec.scripts("ValidateService")) {
            validate(scripts, script);
        }
    }

    private static Map<String, String> variables(Deployment deployment) {
        Map<String, String> variables = new HashMap<>(deployment.group.environment);
        variables.put("APPLICATION_NAME", deployment.group.application);
        variables.put("DEPLOYMENT_ID", deployment.id);
        variables.put("DEPLOYMENT_GROUP_NAME", deployment.group.name);
        variables.put("DEPLOYMENT_GROUP_ID", deployment.group.id);
        return variables;
    }

    private void stopRunning() {
        Scripts previous = installed;
        if (previous != null) {
            previous.run("ApplicationStop");
        }
        end();
    }

    private void start(Scripts scripts) {
        List<AppSpec.Script> hook = scripts.spec().scripts("ApplicationStart");
        if (hook.isEmpty()) {
            return;
        }
        hook.subList(0, hook.size() - 1).forEach(script -> scripts.runOnce("ApplicationStart", script));
        ChildProcess process = scripts.start("ApplicationStart", hook.getLast());
        keep(process);
        failIfEnded(process, hook.getLast(), SETTLING);
    }

    /** Tries until it succeeds: a service needs its time to come up. */
    private void validate(Scripts scripts, AppSpec.Script script) {
        long deadline = System.nanoTime() + script.timeout().toNanos();
        while (true) {
            Duration left = Duration.ofNanos(deadline - System.nanoTime());
            if (!left.isPositive()) {
                throw DeploymentFailure.unhealthy("Script at specified location: %s did not succeed in %d seconds"
                        .formatted(script.location(), script.timeout().toSeconds()));
            }
            OptionalInt exit = scripts.tryOnce("ValidateService", script, left);
            if (exit.isPresent() && exit.getAsInt() == 0) {
                return;
            }
            Scripts.pause(BETWEEN_VALIDATIONS);
            ChildProcess process = current();
            if (process != null) {
                failIfEnded(process, scripts.spec().scripts("ApplicationStart").getLast(), Duration.ZERO);
            }
        }
    }

    /** A start script that ends well may have been all there was to do; one that ends otherwise has failed. */
    private static void failIfEnded(ChildProcess process, AppSpec.Script script, Duration within) {
        OptionalInt exit = Scripts.await(process, within);
        if (exit.isPresent() && exit.getAsInt() != 0) {
            throw Scripts.failed(script, exit.getAsInt());
        }
    }

    private synchronized void keep(ChildProcess process) {
        running = process;
        if (closed) {
            process.close();
        }
    }

    private synchronized void forget() {
        running = null;
    }

    private synchronized @Nullable ChildProcess current() {
        return running;
    }

    private void end() {
        ChildProcess process = current();
        if (process != null) {
            process.close();
        }
    }

    @Override
    public void close() {
        synchronized (this) {
            closed = true;
        }
        end();
    }
}
