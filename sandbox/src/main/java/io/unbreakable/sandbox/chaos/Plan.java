package io.unbreakable.sandbox.chaos;

import io.unbreakable.contracts.Service;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;

/**
 * Everything that goes wrong, and when: the same for the same seed.
 *
 * @param faults in the order of their beginnings
 */
record Plan(long seed, List<Fault> faults) {
    Plan {
        faults = faults.stream().sorted(Comparator.comparing(Fault::at)).toList();
    }

    static Plan of(long seed, Size size) {
        Random random = new Random(seed);
        List<Fault> faults = new ArrayList<>(kills(random, size));
        faults.addAll(troubles(random, size));
        faults.add(post(random, size));
        return new Plan(seed, faults);
    }

    /** Each service in turn, in another order each time: never so close that nothing is left to work. */
    private static List<Fault> kills(Random random, Size size) {
        List<Fault> kills = new ArrayList<>();
        Map<Service, List<Moment>> moments = moments(random);
        int all = size.kills() * Service.values().length;
        long apart = size.storm().toMillis() / all;
        for (int round = 0; round < size.kills(); round++) {
            List<Service> order = new ArrayList<>(Arrays.asList(Service.values()));
            Collections.shuffle(order, random);
            for (Service service : order) {
                long at = size.calm().toMillis() + kills.size() * apart + random.nextLong(apart / 2 + 1);
                List<Moment> its = Objects.requireNonNull(moments.get(service));
                Moment moment = its.get(round % its.size());
                kills.add(kill(
                        random,
                        service,
                        moment,
                        Duration.ofMillis(at),
                        size.storm().dividedBy(6)));
            }
        }
        return kills;
    }

    /** Each service meets all of them when it is killed so often, in an order of its own. */
    private static Map<Service, List<Moment>> moments(Random random) {
        Map<Service, List<Moment>> moments = new EnumMap<>(Service.class);
        for (Service service : Service.values()) {
            List<Moment> its = new ArrayList<>(Arrays.asList(Moment.values()));
            Collections.shuffle(its, random);
            moments.put(service, its);
        }
        return moments;
    }

    /** At one of the calls of that moment, every other time at the most telling one. */
    private static Fault kill(Random random, Service service, Moment moment, Duration at, Duration atMost) {
        Duration down = Duration.ofMillis(200 + random.nextLong(4_000));
        List<NamedCalls.NamedCall> calls = NamedCalls.of(service, moment);
        NamedCalls.NamedCall call = calls.get(random.nextBoolean() ? 0 : random.nextInt(calls.size()));
        return new Fault.KillAtCall(at, service, call.to(), call.operation(), moment, atMost, down);
    }

    private static List<Fault> troubles(Random random, Size size) {
        List<Ailing> ailing = new ArrayList<>(Ailing.ALL);
        Collections.shuffle(ailing, random);
        List<Ailing> chosen = size.everyTrouble() ? ailing : ailing.subList(0, 4);
        long apart = size.storm().toMillis() / chosen.size();
        List<Fault> troubles = new ArrayList<>();
        for (int i = 0; i < chosen.size(); i++) {
            Duration at = size.calm().plusMillis(i * apart + random.nextLong(apart / 2 + 1));
            Duration length = Duration.ofMillis(2_000 + random.nextLong(5_000));
            double share = 0.3 + 0.7 * random.nextDouble();
            troubles.add(new Fault.Trouble(
                    at, length, chosen.get(i).dependency(), chosen.get(i).ailment(), share));
        }
        return troubles;
    }

    /** All through the storm. */
    private static Fault post(Random random, Size size) {
        return new Fault.BadPost(
                size.calm(),
                size.storm(),
                0.1 + 0.1 * random.nextDouble(),
                Duration.ofSeconds(6),
                0.1 + 0.1 * random.nextDouble(),
                0.05 + 0.05 * random.nextDouble());
    }

    /** What is tried at which dependency. */
    private record Ailing(Dependency dependency, Ailment ailment) {
        static final List<Ailing> ALL = List.of(
                new Ailing(Dependency.DYNAMODB, Ailment.READ_ONLY),
                new Ailing(Dependency.DYNAMODB, Ailment.FAILING),
                new Ailing(Dependency.DYNAMODB, Ailment.MUTE),
                new Ailing(Dependency.EVENTBRIDGE, Ailment.THROTTLED),
                new Ailing(Dependency.EVENTBRIDGE, Ailment.FAILING),
                new Ailing(Dependency.EVENTBRIDGE, Ailment.MUTE),
                new Ailing(Dependency.SQS, Ailment.FAILING),
                new Ailing(Dependency.SQS, Ailment.MUTE),
                new Ailing(Dependency.CODEPIPELINE, Ailment.SLOW),
                new Ailing(Dependency.CODEPIPELINE, Ailment.THROTTLED),
                new Ailing(Dependency.CODEPIPELINE, Ailment.WRONG),
                new Ailing(Dependency.CODEPIPELINE, Ailment.ABSENT),
                new Ailing(Dependency.CODEPIPELINE, Ailment.MUTE),
                new Ailing(Dependency.CODEDEPLOY, Ailment.THROTTLED),
                new Ailing(Dependency.CODEDEPLOY, Ailment.ABSENT),
                new Ailing(Dependency.CODEDEPLOY, Ailment.MUTE),
                new Ailing(Dependency.DYNATRACE, Ailment.SLOW),
                new Ailing(Dependency.DYNATRACE, Ailment.THROTTLED),
                new Ailing(Dependency.DYNATRACE, Ailment.WRONG),
                new Ailing(Dependency.DYNATRACE, Ailment.ABSENT),
                new Ailing(Dependency.DYNATRACE, Ailment.MUTE));
    }
}
