package io.unbreakable.sandbox.bench;

import io.unbreakable.contracts.Service;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** The six services, running. */
record AllServices(List<ServiceProcess> processes) implements AutoCloseable {
    AllServices {
        processes = List.copyOf(processes);
    }

    /** Starts all six at the same time and waits for them. */
    static AllServices start(World world) {
        List<ServiceProcess> started = new ArrayList<>();
        for (Service service : Service.values()) {
            started.add(world.service(service, Map.of(), Jvm.usual()));
        }
        started.forEach(ServiceProcess::awaitReady);
        return new AllServices(started);
    }

    ServiceProcess get(Service service) {
        return processes.stream()
                .filter(process -> process.service() == service)
                .findFirst()
                .orElseThrow();
    }

    /** The processor time that each has used since it was started. */
    Map<Service, Duration> cpu() {
        Map<Service, Duration> used = new EnumMap<>(Service.class);
        processes.forEach(process -> used.merge(process.service(), process.cpu(), Duration::plus));
        return used;
    }

    @Override
    public void close() {
        processes.parallelStream().forEach(ServiceProcess::close);
    }
}
