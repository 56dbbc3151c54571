package io.unbreakable.sandbox.demo;

import io.unbreakable.contracts.Event;
import io.unbreakable.contracts.RemediationFinished;
import io.unbreakable.contracts.RemediationStarted;
import io.unbreakable.sandbox.Sandbox;
import io.unbreakable.sandbox.pipeline.events.StateChange;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;

/** Releases the builds one after another and waits for what comes of each. */
final class Demo {
    private static final Set<String> ENDS = Set.of("SUCCEEDED", "FAILED", "STOPPED", "SUPERSEDED");
    // for what hangs; what takes longer than meant is told at the end
    private static final Duration BUILD_PATIENCE = Duration.ofMinutes(5);
    private static final Duration HEALING_PATIENCE = Duration.ofMinutes(5);
    private static final Duration COMMENT_PATIENCE = Duration.ofMinutes(1);
    private static final Duration POLL = Duration.ofMillis(100);

    private final Narrator narrator;
    private final InstantSource clock;
    private final Story story = new Story();
    private final Map<String, String> ended = new ConcurrentHashMap<>();
    private final Map<String, Double> timings = new TreeMap<>();
    private final BusyMachine machine = new BusyMachine(Runtime.getRuntime().availableProcessors());

    Demo(Narrator narrator, InstantSource clock) {
        this.narrator = narrator;
        this.clock = clock;
    }

    /** Something changed in the pipeline. */
    void happened(StateChange change) {
        narrator.happened(change);
        if (change.detailType().contains("Pipeline Execution") && ENDS.contains(change.state())) {
            ended.put(change.detail().path("execution-id").asText(), change.state());
        }
    }

    private void happened(Event<?> event) {
        narrator.happened(event);
        story.happened(event.data());
    }

    DemoResult run(Sandbox sandbox, List<String> builds, Duration untilReady) {
        Instant start = clock.instant();
        sandbox.monitor().onComment(narrator::commented);
        try (EventTap tap = new EventTap(sandbox.cloud(), this::happened)) {
            builds.forEach(build -> release(sandbox, build));
            if (!story.hasRemediated()) {
                narrator.note("waiting until production is healed");
            }
            await(HEALING_PATIENCE, story::hasRemediated);
            await(COMMENT_PATIENCE, () -> remediations(sandbox).stream().allMatch(view -> view.comments() >= 2));
        }
        Duration releases = Duration.between(start, clock.instant());
        timings.put(TimeTargets.UNTIL_READY.timing(), seconds(untilReady));
        timings.put("releases", seconds(releases));
        timings.put(TimeTargets.TOTAL.timing(), seconds(untilReady.plus(releases)));
        List<RemediationOutcomeView> remediations = remediations(sandbox);
        List<BuildOutcome> outcomes = story.builds();
        return new DemoResult(
                outcomes,
                remediations,
                timings,
                ProcessMemory.of(sandbox),
                calls(sandbox),
                Expectations.violations(outcomes, remediations),
                Stream.of(TimeTargets.misses(timings), machine.warnings())
                        .flatMap(List::stream)
                        .toList());
    }

    private void release(Sandbox sandbox, String build) {
        Instant start = clock.instant();
        narrator.title("Releasing build " + build);
        String execution = sandbox.releases().release(build);
        story.released(build, execution);
        boolean over = await(BUILD_PATIENCE, () -> isOver(execution));
        timings.put("build" + build, seconds(Duration.between(start, clock.instant())));
        machine.saw(ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage());
        if (!over) {
            narrator.note("build " + build + " did not come to its end within " + BUILD_PATIENCE.toSeconds() + " s");
        }
    }

    /** The pipeline came to an end, and the gate at which it did, if any, has told its decision. */
    private boolean isOver(String execution) {
        String end = ended.get(execution);
        if (end == null) {
            return false;
        }
        boolean rejectedInStaging = !end.equals("SUCCEEDED") && story.isDecided(execution, "Staging");
        return story.isDecided(execution, "Production") || rejectedInStaging || !story.isMeasured(execution);
    }

    private List<RemediationOutcomeView> remediations(Sandbox sandbox) {
        return story.remediations().stream()
                .map(started -> view(sandbox, started))
                .toList();
    }

    private RemediationOutcomeView view(Sandbox sandbox, RemediationStarted started) {
        RemediationFinished end = story.end(started.remediation().id());
        ProblemSeen problem = ProblemSeen.ask(sandbox, started.remediation().cause());
        return new RemediationOutcomeView(
                started.remediation().environment(),
                started.remediation().badDeployment().label(),
                started.targetLabel(),
                end == null ? null : end.outcome(),
                started.remediation().title(),
                problem.status(),
                problem.comments());
    }

    private static Map<String, Long> calls(Sandbox sandbox) {
        return new TreeMap<>(sandbox.monitor().calls().counts());
    }

    private static boolean await(Duration patience, BooleanSupplier condition) {
        long deadline = System.nanoTime() + patience.toNanos();
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() > deadline) {
                return false;
            }
            LockSupport.parkNanos(POLL.toNanos());
        }
        return true;
    }

    private static double seconds(Duration duration) {
        return Math.round((double) duration.toMillis() / 100) / 10.0;
    }
}
