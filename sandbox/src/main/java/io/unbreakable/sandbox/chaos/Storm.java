package io.unbreakable.sandbox.chaos;

import io.unbreakable.contracts.Service;
import io.unbreakable.sandbox.aws.DeliveryTrap;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/** Lets the faults of a plan happen: by itself as time goes on, and to the calls and events that it is asked about. */
final class Storm implements DeliveryTrap, AutoCloseable {
    private static final Duration POLL = Duration.ofMillis(50);

    private final Plan plan;
    private final FaultLog log;
    private final Random random;
    private final List<Fault.KillAtCall> armed = new ArrayList<>();
    private final Map<Fault, Runnable> lasting = new HashMap<>();
    private final AtomicReference<@Nullable Killer> killer = new AtomicReference<>();
    private final String spared;
    private volatile boolean over;

    /** @param spared the queue to which everything comes, so that somebody knows what happened */
    Storm(Plan plan, FaultLog log, String spared) {
        this.plan = plan;
        this.log = log;
        this.spared = spared;
        this.random = new Random(plan.seed() + 1);
    }

    /** Works the plan off; returns when the last fault is over. */
    void rage(Killer someone) {
        killer.set(someone);
        long start = System.nanoTime();
        List<Fault> ahead = new ArrayList<>(plan.faults());
        while (!over && !(ahead.isEmpty() && nothingLasts())) {
            Duration now = Duration.ofNanos(System.nanoTime() - start);
            while (!ahead.isEmpty() && ahead.getFirst().at().compareTo(now) <= 0) {
                begin(ahead.removeFirst());
            }
            end(now, someone);
            LockSupport.parkNanos(POLL.toNanos());
        }
    }

    private synchronized void begin(Fault fault) {
        switch (fault) {
            case Fault.KillAtCall kill -> armed.add(kill);
            case Fault.Trouble trouble -> lasting.put(trouble, log.begins(Kinds.of(trouble)));
            case Fault.BadPost post -> lasting.put(post, log.begins(Kinds.of(post)));
        }
    }

    private synchronized void end(Duration now, Killer someone) {
        List<Fault> ended = lasting.keySet().stream()
                .filter(fault -> Kinds.end(fault).compareTo(now) <= 0)
                .toList();
        ended.forEach(fault -> lasting.remove(fault).run());
        List<Fault.KillAtCall> inVain = armed.stream()
                .filter(kill -> kill.at().plus(kill.atMost()).compareTo(now) <= 0)
                .toList();
        armed.removeAll(inVain);
        inVain.forEach(kill -> someone.kill(kill.service(), Kinds.inVain(kill), kill.down()));
    }

    private synchronized boolean nothingLasts() {
        return lasting.isEmpty() && armed.isEmpty();
    }

    /** What becomes of this call. */
    synchronized Treatment treatment(Call call) {
        for (Fault.KillAtCall kill : armed) {
            if (kill.isFor(call) && runs(kill.service())) {
                armed.remove(kill);
                return killed(kill);
            }
        }
        return lasting.keySet().stream()
                .filter(Fault.Trouble.class::isInstance)
                .map(Fault.Trouble.class::cast)
                .filter(trouble -> Troubles.meets(trouble, call) && random.nextDouble() < trouble.share())
                .findFirst()
                .map(trouble -> troubled(trouble, call))
                .orElse(Treatment.PASS);
    }

    private boolean runs(Service service) {
        Killer someone = killer.get();
        return someone != null && someone.runs(service);
    }

    private Treatment killed(Fault.KillAtCall kill) {
        Killer someone = killer.get();
        Runnable death = () -> {
            if (someone != null) {
                someone.kill(kill.service(), Kinds.of(kill), kill.down());
            }
        };
        return switch (kill.moment()) {
            case BEFORE_THE_EFFECT, BEFORE_IT_ACKNOWLEDGES -> new Treatment.Cut(death);
            case BEFORE_THE_ANSWER -> new Treatment.CutBeforeAnswer(death);
        };
    }

    private Treatment troubled(Fault.Trouble trouble, Call call) {
        log.happened("call: " + Kinds.of(trouble));
        return Troubles.treatment(trouble.ailment(), call, random);
    }

    /** Whether Dynatrace's next notification is lost. */
    synchronized boolean losesNotification() {
        Fault.BadPost post = post();
        boolean lost = post != null && random.nextDouble() < post.lost();
        if (lost) {
            log.happened("notification of Dynatrace lost");
        }
        return lost;
    }

    private Fault.@Nullable BadPost post() {
        return lasting.keySet().stream()
                .filter(Fault.BadPost.class::isInstance)
                .map(Fault.BadPost.class::cast)
                .findFirst()
                .orElse(null);
    }

    @Override
    public synchronized List<Duration> copies(String bus, String queue) {
        Fault.BadPost post = post();
        if (post == null || queue.equals(spared)) {
            return List.of(Duration.ZERO);
        }
        if (bus.equals("default") && random.nextDouble() < post.lost()) {
            log.happened("event of AWS lost");
            return List.of();
        }
        return random.nextDouble() < post.twice() ? twice(post) : List.of(delay(post));
    }

    private List<Duration> twice(Fault.BadPost post) {
        log.happened("event doubled");
        return List.of(delay(post), delay(post));
    }

    private Duration delay(Fault.BadPost post) {
        if (random.nextDouble() >= post.late()) {
            return Duration.ZERO;
        }
        log.happened("event late, and overtaken");
        return Duration.ofMillis(200 + random.nextLong(post.lateBy().toMillis()));
    }

    @Override
    public void close() {
        over = true;
    }
}
