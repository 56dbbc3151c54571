package io.unbreakable.sandbox.monitor;

import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Takes what the proxies saw: the only way by which a value gets into the monitor, apart from CPU figures. */
public final class Recorder {

    static final EntityRef HOST = EntityRef.named(EntityRef.HOST, "localhost");

    private final SampleStore samples;
    private final Smartscape smartscape;
    private final Set<String> keyRequests;
    private final Map<String, Long> processes = new ConcurrentHashMap<>();

    Recorder(SampleStore samples, Smartscape smartscape, Set<String> keyRequests) {
        this.samples = samples;
        this.smartscape = smartscape;
        this.keyRequests = keyRequests;
    }

    /** Records a finished request: durations, status, caller and what they say about the topology. */
    public void request(RequestSeen seen) {
        EnvironmentEntities env = EnvironmentEntities.of(seen.environment());
        env.saw(smartscape, seen.finishedAt());
        EntityRef caller = EntityRef.named(EntityRef.SERVICE, seen.caller());
        smartscape.saw(caller, seen.caller(), seen.finishedAt());
        smartscape.relation(caller, "calls", env.service(), seen.finishedAt());
        long at = seen.finishedAt().toEpochMilli();
        Sample sample = new Sample(at, seen.durationMicros(), seen.status());
        samples.add(SeriesKind.REQUEST, env.service().id(), sample);
        if (keyRequests.contains(seen.path())) {
            EntityRef method = env.method(seen.path());
            smartscape.saw(method, seen.path(), seen.finishedAt());
            smartscape.relation(method, "isServiceMethodOfService", env.service(), seen.finishedAt());
            samples.add(SeriesKind.KEY_REQUEST, method.id(), sample);
        }
        if (seen.method().equals("GET") && seen.path().equals("/")) {
            double millis = seen.durationMicros() / 1000.0;
            samples.add(SeriesKind.PAGE_LOAD, env.application().id(), new Sample(at, millis, seen.status()));
        }
    }

    /** Records a finished call of an environment's app to another service. */
    public void outgoing(OutgoingCallSeen seen) {
        EntityRef target = EntityRef.named(EntityRef.SERVICE, seen.target());
        EntityRef service = EnvironmentEntities.of(seen.environment()).service();
        smartscape.saw(target, seen.target(), seen.finishedAt());
        smartscape.relation(service, "calls", target, seen.finishedAt());
        samples.add(
                SeriesKind.REQUEST,
                target.id(),
                new Sample(seen.finishedAt().toEpochMilli(), seen.durationMicros(), seen.status()));
    }

    /** Tells which process now serves an environment; its CPU is measured from now on. */
    public void process(String environment, long pid) {
        processes.put(environment, pid);
    }

    Map<String, Long> processes() {
        return Map.copyOf(processes);
    }
}
