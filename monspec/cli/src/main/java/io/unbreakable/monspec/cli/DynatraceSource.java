package io.unbreakable.monspec.cli;

import static java.util.Objects.requireNonNullElse;

import io.unbreakable.dynatrace.DynatraceClient;
import io.unbreakable.dynatrace.DynatraceEvent;
import io.unbreakable.dynatrace.DynatraceException;
import io.unbreakable.monspec.cli.tenant.Patience;
import io.unbreakable.monspec.judge.Measurement;
import io.unbreakable.monspec.measure.Slots;
import io.unbreakable.monspec.plan.MeasurementPlan;
import io.unbreakable.monspec.plan.Side;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Dynatrace: a release is one of its deployment events on the judged environment's entities, and its window begins at the
 * next full slot after that and the warm-up.
 *
 * @param since how far back events are looked for
 * @param warmup between deployment and window
 * @param length of a window, less where the next deployment comes sooner
 * @param slot how fine values are kept
 * @param now nothing after it is asked for
 */
record DynatraceSource(
        DynatraceClient dynatrace, Duration since, Duration warmup, Duration length, Duration slot, Instant now)
        implements MetricSource {
    private static final String DEPLOYMENT = "eventType(\"CUSTOM_DEPLOYMENT\")";
    private static final String DEPLOYMENT_ID = "aws.codedeploy.deployment_id";
    private static final String VERSION = "dt.event.deployment.version";

    @Override
    public List<PastRun> runs(MeasurementPlan plan, int last) {
        var patience = new Patience(Patience.USUAL);
        try {
            var baseline = plan.interval() == null ? null : plan.baseline();
            var before =
                    baseline == null ? List.<Windows.Deployment>of() : patience.answer(() -> deployments(baseline));
            var windows =
                    Windows.after(patience.answer(() -> deployments(plan.candidate())), warmup, length, slot, now);
            return windows.subList(Math.max(0, windows.size() - last), windows.size()).stream()
                    .map(window -> new PastRun(
                            window.id(),
                            window.start(),
                            window.end(),
                            patience.answer(() -> values(plan, window, before)),
                            null,
                            false,
                            false))
                    .toList();
        } catch (DynatraceException e) {
            throw new Unusable(String.valueOf(e.getMessage()));
        }
    }

    /** In the order of time. Dynatrace has an event for each entity, but that is one deployment. */
    private List<Windows.Deployment> deployments(Side side) {
        Map<String, Windows.Deployment> deployments = new LinkedHashMap<>();
        dynatrace.events(DEPLOYMENT, side.entitySelector(), now.minus(since), now).stream()
                .flatMap(DynatraceSource::deployment)
                .sorted(Comparator.comparing(Windows.Deployment::at))
                .forEach(deployment -> deployments.putIfAbsent(deployment.id(), deployment));
        return List.copyOf(deployments.values());
    }

    private static Stream<Windows.Deployment> deployment(DynatraceEvent event) {
        var at = event.startTime();
        var version = requireNonNullElse(event.properties().get(VERSION), requireNonNullElse(event.title(), "?"));
        var id = requireNonNullElse(event.properties().get(DEPLOYMENT_ID), String.valueOf(at));
        return at == null ? Stream.empty() : Stream.of(new Windows.Deployment(version + " (" + id + ")", at));
    }

    private Values values(MeasurementPlan plan, Windows.Window window, List<Windows.Deployment> before) {
        var baseline = plan.baseline();
        return new Values(
                side(plan, plan.candidate(), shifted(plan.candidate(), window)),
                baseline == null ? Map.of() : side(plan, baseline, longer(plan, shifted(baseline, window), before)));
    }

    private static Windows.Window shifted(Side side, Windows.Window window) {
        return new Windows.Window(
                window.id(), window.start().minus(side.shift()), window.end().minus(side.shift()));
    }

    /** In interval mode the baseline's window begins earlier, but not before what was last deployed there. */
    private Windows.Window longer(MeasurementPlan plan, Windows.Window window, List<Windows.Deployment> deployments) {
        var interval = plan.interval();
        if (interval == null) {
            return window;
        }
        var start = window.end().minus(interval.baselineWindow());
        for (var deployment : deployments) {
            var steady = Windows.nextSlot(deployment.at(), slot);
            start = !steady.isAfter(window.start()) && steady.isAfter(start) ? steady : start;
        }
        return new Windows.Window(window.id(), start.isBefore(window.start()) ? start : window.start(), window.end());
    }

    private Map<String, Measurement> side(MeasurementPlan plan, Side side, Windows.Window window) {
        return new DynatraceValues(dynatrace, plan, side, new Slots(window.start(), window.end(), slot)).measured();
    }
}
