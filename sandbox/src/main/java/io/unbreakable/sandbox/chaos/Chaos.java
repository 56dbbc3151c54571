package io.unbreakable.sandbox.chaos;

import io.unbreakable.contracts.Event;
import io.unbreakable.sandbox.SandboxSettings;
import io.unbreakable.sandbox.aws.Account;
import io.unbreakable.sandbox.demo.EventTap;
import java.lang.management.ManagementFactory;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import java.util.stream.Stream;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.codepipeline.CodePipelineClient;
import software.amazon.awssdk.services.sqs.SqsClient;

/** One run: work and faults at the same time, then a while in which everything comes to its end, then the reckoning. */
final class Chaos {
    private static final Duration POLL = Duration.ofSeconds(1);
    private static final Duration FOR_GOOD = Duration.ofSeconds(60);

    private final Size size;
    private final Plan plan;
    private final Consumer<String> tell;
    private final Clock clock = Clock.systemUTC();
    private final FaultLog log = new FaultLog(clock);
    private final Busy busy = new Busy(
            log,
            ManagementFactory.getOperatingSystemMXBean()::getSystemLoadAverage,
            Runtime.getRuntime().availableProcessors());
    private final Truth truth = new Truth(clock);
    private final Storm storm;
    private volatile boolean over;

    Chaos(long seed, Size size, Consumer<String> tell) {
        this.size = size;
        this.plan = Plan.of(seed, size);
        this.tell = tell;
        this.storm = new Storm(plan, log, EventTap.NAME);
    }

    ChaosResult run(SandboxSettings settings) {
        long start = System.nanoTime();
        try (World world = World.start(settings, size, storm, truth);
                Problems problems = new Problems(
                        world.monitor().baseUri(),
                        world.callers().tokens().getFirst().secret());
                Killer killer = new Killer(world.services(), log);
                CodePipelineClient codePipeline = codePipeline(world)) {
            tell.accept("everything runs; work begins, and nothing fails for "
                    + size.calm().toSeconds() + " s");
            truth.begins(size.warmUp());
            Person person = new Person(truth, codePipeline, plan.seed());
            try (EventTap tap = new EventTap(world.aws(), event -> heard(event, person))) {
                List<Thread> work = work(world, problems, codePipeline);
                Thread people = Thread.ofVirtual().start(person);
                Thread watch = Thread.ofVirtual().start(this::watch);
                storm.rage(killer);
                over = true;
                tell.accept("the storm is over");
                Redrive redrive = new Redrive(world.aws().clients().sqs());
                History history = settle(world, problems, killer, redrive, work);
                people.interrupt();
                watch.interrupt();
                return ChaosResult.of(
                        plan.seed(),
                        history,
                        Stream.concat(
                                        Promises.broken(history, size.measured()).stream(),
                                        world.secretsInLogs().stream())
                                .toList(),
                        log.counts(),
                        killer.kills(),
                        redrive.broughtBack(),
                        Duration.ofNanos(System.nanoTime() - start));
            }
        } finally {
            storm.close();
        }
    }

    private void heard(Event<?> event, Person person) {
        truth.said(event);
        person.heard(event.data());
    }

    private List<Thread> work(World world, Problems problems, CodePipelineClient codePipeline) {
        List<Runnable> work = new ArrayList<>();
        List<Thread> trains = new ArrayList<>();
        for (Shop shop : Shop.ALL) {
            trains.add(Thread.ofVirtual()
                    .start(new Train(shop, size.executions(), world, truth, codePipeline, plan.seed())));
        }
        Duration throughout = size.calm().plus(size.storm());
        work.add(new ToolRequests(
                size, throughout.dividedBy(size.requests()), world, truth, plan.seed(), trains, this::isCalm));
        work.add(new Poison(world.aws().clients().sqs(), truth, size.storm().dividedBy(6)));
        work.add(new Elsewhere(world.weather(), problems, size.problems()));
        return Stream.concat(trains.stream(), work.stream().map(Thread.ofVirtual()::start))
                .toList();
    }

    private void watch() {
        while (!Thread.currentThread().isInterrupted()) {
            busy.look();
            LockSupport.parkNanos(POLL.toNanos());
        }
    }

    /** Whether nothing has failed for so long that nothing excuses a late verdict. */
    private boolean isCalm() {
        Instant now = clock.instant();
        return over && Tolerance.isCalm(log.all(), now, now);
    }

    /** Waits until nothing is missing any more, or what is missing stays so, or patience is at its end. */
    private History settle(World world, Problems problems, Killer killer, Redrive redrive, List<Thread> work) {
        SqsClient sqs = world.aws().clients().sqs();
        QueueDepths depths = new QueueDepths(sqs);
        long deadline = System.nanoTime() + size.patience().toNanos();
        int fewest = Integer.MAX_VALUE;
        long since = System.nanoTime();
        while (true) {
            redrive.work();
            History history = truth.history(problems.all(), log.all(), redrive.deadLetters(), depths.left());
            boolean still = killer.allRun() && work.stream().noneMatch(Thread::isAlive) && truth.open() == 0;
            List<Violation> broken = Promises.broken(history, 0); // what could be measured was
            if (!still || broken.size() < fewest) {
                fewest = broken.size();
                since = System.nanoTime();
            }
            boolean forGood = System.nanoTime() - since > FOR_GOOD.toNanos();
            if ((still && broken.isEmpty()) || forGood || System.nanoTime() > deadline) {
                work.forEach(Thread::interrupt);
                return history;
            }
            tell.accept(truth.open() + " executions are open, " + broken.size() + " promises are not kept yet");
            LockSupport.parkNanos(POLL.toNanos());
        }
    }

    private static CodePipelineClient codePipeline(World world) {
        return CodePipelineClient.builder()
                .endpointOverride(world.pipeline().codePipelineUri())
                .region(Region.of(Account.REGION))
                .credentialsProvider(StaticCredentialsProvider.create(AwsBasicCredentials.create("test", "test")))
                .httpClientBuilder(UrlConnectionHttpClient.builder())
                .build();
    }
}
