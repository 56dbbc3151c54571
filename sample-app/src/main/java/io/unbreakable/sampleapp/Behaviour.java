package io.unbreakable.sampleapp;

import static java.util.Objects.requireNonNull;

import java.time.Duration;

/**
 * How a build behaves: how long it takes and which share of its requests it fails.
 *
 * @param buildNumber 2 and 4 have a problem, anything else behaves like 1
 * @param production whether it runs in an environment whose name starts with {@code Production}
 * @param extraFailurePercent failures of all api requests that come on top, 0 to 100
 */
record Behaviour(String buildNumber, boolean production, int extraFailurePercent) {
    private static final int PRODUCTION_SPEED_PERCENT = 90;
    private static final int SLOW_FACTOR = 2;
    private static final int INVOKE_FAILURES = 50;
    private static final int PRODUCTION_FAILURES = 10;

    Behaviour {
        requireNonNull(buildNumber, "buildNumber");
        if (extraFailurePercent < 0 || extraFailurePercent > 100) {
            throw new IllegalArgumentException(
                    "SAMPLE_FAILURE_PERCENT must be between 0 and 100, it is " + extraFailurePercent);
        }
    }

    static boolean isProduction(String deploymentGroup) {
        return deploymentGroup.startsWith("Production");
    }

    /** How long a request waits, given the sleep that is set for an environment other than production. */
    Duration sleep(Route route, Duration normal) {
        if (!route.sleeps()) {
            return Duration.ZERO;
        }
        var here = production ? normal.multipliedBy(PRODUCTION_SPEED_PERCENT).dividedBy(100) : normal;
        return badInProduction() ? here.multipliedBy(SLOW_FACTOR) : here;
    }

    /** The share of requests that fail, 0 to 100. */
    int failurePercent(Route route) {
        int percent = route == Route.HOME ? 0 : extraFailurePercent;
        if (buildNumber.equals("2") && route == Route.INVOKE) {
            percent += INVOKE_FAILURES;
        }
        if (badInProduction()) {
            percent += PRODUCTION_FAILURES;
        }
        return Math.min(percent, 100);
    }

    private boolean badInProduction() {
        return production && buildNumber.equals("4");
    }
}
