package io.unbreakable.sandbox.chaos;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.locks.LockSupport;

/** Lets services of others fail for a while, one after the other, until there were as many problems as wanted. */
final class Elsewhere implements Runnable {
    private static final Duration BAD = Duration.ofSeconds(5);
    private static final Duration CALM = Duration.ofSeconds(9);
    private static final int FAILING = 40;

    private final Weather weather;
    private final Problems problems;
    private final int wanted;

    Elsewhere(Weather weather, Problems problems, int wanted) {
        this.weather = weather;
        this.problems = problems;
        this.wanted = wanted;
    }

    @Override
    public void run() {
        LockSupport.parkNanos(CALM.toNanos()); // as long as it takes to learn what is usual
        List<String> names = World.ELSEWHERE;
        for (int i = 0; problems.count() < wanted && !Thread.currentThread().isInterrupted(); i++) {
            String name = names.get(i % names.size());
            weather.fail(name, FAILING);
            LockSupport.parkNanos(BAD.toNanos());
            weather.fail(name, 0);
            LockSupport.parkNanos(CALM.dividedBy(names.size()).toNanos());
        }
    }
}
