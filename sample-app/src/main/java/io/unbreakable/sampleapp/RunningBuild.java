package io.unbreakable.sampleapp;

import static java.util.Objects.requireNonNull;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;

/** What can change while the app runs: its build number, its sleep, and how many requests each route has had. */
@ApplicationScoped
class RunningBuild {
    private final Map<Route, AtomicLong> requests = new EnumMap<>(Route.class);
    private volatile Behaviour behaviour;
    private volatile Duration normalSleep;

    RunningBuild(SampleConfig config) {
        for (var route : Route.values()) {
            requests.put(route, new AtomicLong());
        }
        boolean production = Behaviour.isProduction(config.deploymentGroupName().orElse(""));
        behaviour = new Behaviour(config.buildNumber(), production, config.failurePercent());
        normalSleep = config.sleep();
    }

    String buildNumber() {
        return behaviour.buildNumber();
    }

    boolean production() {
        return behaviour.production();
    }

    /** Returns the build number that was replaced. */
    synchronized String pretendToBe(String buildNumber) {
        var before = behaviour;
        behaviour = new Behaviour(buildNumber, before.production(), before.extraFailurePercent());
        return before.buildNumber();
    }

    void sleepFor(Duration normal) {
        normalSleep = normal;
    }

    Duration sleep(Route route) {
        return behaviour.sleep(route, normalSleep);
    }

    /** Counts a request and tells whether it is one of those that fail. */
    boolean failsNext(Route route) {
        long n = requireNonNull(requests.get(route), "route").incrementAndGet();
        return EvenShare.hits(n, behaviour.failurePercent(route));
    }
}
