package io.unbreakable.sandbox;

import static java.util.Objects.requireNonNull;

import io.unbreakable.sandbox.aws.PutEventsTrap;
import io.unbreakable.sandbox.pipeline.events.Traps;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;

/**
 * How the sandbox runs.
 *
 * @param layout who listens where
 * @param root the project's folder, where the services were built
 * @param run folder for logs and deployed bundles
 * @param slot the monitor's and the services' slot
 * @param pipelineTraps what makes CodePipeline and CodeDeploy hard to work with
 * @param monitorTraps what makes Dynatrace hard to work with
 * @param putEventsTrap what makes PutEvents hard to work with
 * @param serviceSettings environment variables added to every service's
 */
public record SandboxSettings(
        Layout layout,
        Path root,
        Path run,
        Duration slot,
        Traps pipelineTraps,
        io.unbreakable.sandbox.monitor.Traps monitorTraps,
        PutEventsTrap putEventsTrap,
        Map<String, String> serviceSettings) {
    public SandboxSettings {
        requireNonNull(layout, "layout");
        requireNonNull(root, "root");
        requireNonNull(run, "run");
        requireNonNull(slot, "slot");
        requireNonNull(pipelineTraps, "pipelineTraps");
        requireNonNull(monitorTraps, "monitorTraps");
        requireNonNull(putEventsTrap, "putEventsTrap");
        serviceSettings = Map.copyOf(serviceSettings);
    }

    /** The demo's: seconds instead of minutes, with all traps on. */
    public static SandboxSettings demo(Layout layout, Path root, Path run, long seed) {
        return new SandboxSettings(
                layout,
                root,
                run,
                Duration.ofSeconds(1),
                Traps.demo(seed),
                io.unbreakable.sandbox.monitor.Traps.demo(seed),
                PutEventsTrap.demo(seed),
                Map.of());
    }

    /** The same with slots of another length. */
    public SandboxSettings withSlot(Duration other) {
        return new SandboxSettings(
                layout, root, run, other, pipelineTraps, monitorTraps, putEventsTrap, serviceSettings);
    }

    /** Whether waits are shorter than with AWS and a tenant, where nothing is finer than a minute. */
    boolean isHurried() {
        return slot.compareTo(SlotLength.LIKE_A_TENANT) < 0;
    }
}
