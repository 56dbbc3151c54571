package io.unbreakable.sandbox.bench;

import io.unbreakable.contracts.Service;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** How long each service takes to start, alone, and how much memory it then holds; without and with an AOT cache. */
final class Starts {
    private final World world;
    private final Path caches;

    Starts(World world, Path caches) {
        this.world = world;
        this.caches = caches;
    }

    /**
     * A start.
     *
     * @param took from the start of the process until it is ready
     * @param cpu processor time until then
     */
    record Started(Service service, Duration took, Duration cpu, double megabytes) {}

    List<Started> plain() {
        List<Started> all = new ArrayList<>();
        for (Service service : Service.values()) {
            all.add(start(service, Jvm.usual()));
        }
        return all;
    }

    /** With a cache that was written before by {@link #write()}. */
    List<Started> cached() {
        List<Started> all = new ArrayList<>();
        for (Service service : Service.values()) {
            all.add(start(service, Jvm.reading(cache(service))));
        }
        return all;
    }

    /** Writes a cache for each service, and says how long that took. */
    Duration write() {
        long start = System.nanoTime();
        try {
            Files.createDirectories(caches);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        for (Service service : Service.values()) {
            start(service, Jvm.writing(cache(service)));
        }
        return Duration.ofNanos(System.nanoTime() - start);
    }

    private Path cache(Service service) {
        return caches.resolve(service.id() + ".aot");
    }

    private Started start(Service service, List<String> jvm) {
        try (ServiceProcess process = world.service(service, Map.of(), jvm)) {
            Duration took = process.awaitReady();
            return new Started(service, took, process.cpu(), process.residentMegabytes());
        }
    }
}
