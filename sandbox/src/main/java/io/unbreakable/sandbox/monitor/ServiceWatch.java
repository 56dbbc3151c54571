package io.unbreakable.sandbox.monitor;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/** Watches one service: learns while it is calm, and says when it became worse and when it is calm again. */
final class ServiceWatch {

    private final DetectionSettings settings;
    private final Reference reference = new Reference();
    private int worseInARow;
    private @Nullable Instant worseSince;
    private @Nullable Instant calmSince;
    private @Nullable Instant learntUntil;
    private boolean problemBefore;

    ServiceWatch(DetectionSettings settings) {
        this.settings = settings;
    }

    /** What a look at the service found. */
    sealed interface Finding {
        record Nothing() implements Finding {}

        record Worse(List<Evidence> evidence) implements Finding {}

        record Calm() implements Finding {}
    }

    /** One look; problem says whether one is open, traffic gives what was measured in [from, to). */
    Finding look(Instant now, boolean problem, BiFunction<Instant, Instant, Traffic> traffic) {
        if (problemBefore && !problem) {
            worseInARow = 0;
            worseSince = null; // somebody closed it: what is still bad is a new problem
        }
        problemBefore = problem;
        Traffic newest = traffic.apply(now.minus(settings.window()), now);
        if (newest.requests() < settings.minimumRequests()) {
            worseInARow = 0;
            calmSince = null;
            return new Finding.Nothing();
        }
        List<Evidence> evidence = reference.size() < settings.learnt() ? List.of() : evidence(newest, now);
        return evidence.isEmpty() ? calm(now, problem, traffic) : worse(now, problem, evidence);
    }

    private List<Evidence> evidence(Traffic newest, Instant now) {
        List<Evidence> evidence = new ArrayList<>();
        double failures = reference.failureRate();
        if (newest.failureRate() >= settings.failurePoints()
                && newest.failureRate() >= failures + settings.failurePoints()) {
            evidence.add(new Evidence(Evidence.Kind.FAILURE_RATE, now, failures, newest.failureRate()));
        }
        double responseTime = reference.responseTime();
        if (newest.responseTime() >= responseTime * settings.slowdown()) {
            evidence.add(new Evidence(Evidence.Kind.RESPONSE_TIME, now, responseTime, newest.responseTime()));
        }
        return evidence;
    }

    private Finding worse(Instant now, boolean problem, List<Evidence> evidence) {
        Instant since = worseSince == null ? now : worseSince;
        worseSince = since;
        calmSince = null;
        worseInARow++;
        if (!problem && worseInARow < settings.consecutive()) {
            return new Finding.Nothing();
        }
        return new Finding.Worse(evidence.stream()
                .map(one -> new Evidence(one.kind(), since, one.before(), one.after()))
                .toList());
    }

    private Finding calm(Instant now, boolean problem, BiFunction<Instant, Instant, Traffic> traffic) {
        worseInARow = 0;
        worseSince = null;
        Instant since = calmSince == null ? now : calmSince;
        calmSince = since;
        if (problem) {
            return now.isBefore(since.plus(settings.calm())) ? new Finding.Nothing() : new Finding.Calm();
        }
        learn(now, since, traffic);
        return new Finding.Nothing();
    }

    /** Learns the window before the newest one, so that what turns out to be a beginning is never learnt. */
    private void learn(Instant now, Instant calmFrom, BiFunction<Instant, Instant, Traffic> traffic) {
        Instant to = now.minus(settings.window());
        Instant from = to.minus(settings.window());
        boolean calmThroughout = !from.isBefore(calmFrom.minus(settings.window()));
        boolean overlaps = learntUntil != null && from.isBefore(learntUntil);
        if (calmThroughout && !overlaps) {
            Traffic earlier = traffic.apply(from, to);
            if (earlier.requests() >= settings.minimumRequests()) {
                reference.learn(earlier);
                learntUntil = to;
            }
        }
    }
}
