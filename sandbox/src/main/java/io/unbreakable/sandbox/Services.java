package io.unbreakable.sandbox;

import io.unbreakable.contracts.Service;
import io.unbreakable.sandbox.process.ChildProcess;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Function;

/** The six services, each in a process of its own, with the same settings as anywhere else. */
public final class Services implements AutoCloseable {
    /** For what hangs: a service that ends is noticed at once, and a slow or busy machine needs its time. */
    private static final Duration PATIENCE = Duration.ofMinutes(10);

    private static final Duration POLL = Duration.ofMillis(100);

    private final SandboxSettings settings;
    private final Function<Service, Map<String, String>> environment;
    private final ServiceCommand command = ServiceCommand.from(System.getenv());
    private final Map<Service, ChildProcess> processes = Collections.synchronizedMap(new EnumMap<>(Service.class));
    private final Set<String> secrets = ConcurrentHashMap.newKeySet();

    private Services(SandboxSettings settings, Function<Service, Map<String, String>> environment) {
        this.settings = settings;
        this.environment = environment;
    }

    /** Starts all six with these variables; {@link #awaitReady()} waits for them. */
    public static Services start(SandboxSettings settings, Map<String, String> environment) {
        return start(settings, service -> environment);
    }

    /** Starts all six, each with variables of its own; {@link #awaitReady()} waits for them. */
    public static Services start(SandboxSettings settings, Function<Service, Map<String, String>> environment) {
        Services services = new Services(settings, environment);
        for (Service service : Service.values()) {
            services.start(service);
        }
        return services;
    }

    /** Starts one that does not run. */
    public void start(Service service) {
        Path app = settings.root().resolve("services/" + service.id() + "/target/quarkus-app");
        if (!Files.exists(app.resolve("quarkus-run.jar"))) {
            throw new IllegalStateException("The " + service.id() + " service is not built yet: make build");
        }
        Map<String, String> variables = new HashMap<>(environment.apply(service));
        variables.putAll(settings.serviceSettings());
        variables.put("PORT", Integer.toString(port(service)));
        secrets.addAll(SecretSettings.of(variables, System.getenv()));
        processes.put(
                service,
                ChildProcess.start(
                        service.id(),
                        command.of(service, variables.keySet()),
                        variables,
                        app,
                        settings.run().resolve("logs/" + service.id() + ".log")));
    }

    /** Ends one: with TERM, and KILL when that does not help. */
    public void stop(Service service) {
        ChildProcess process = processes.remove(service);
        if (process != null) {
            process.close();
        }
    }

    /** Ends one with KILL, which gives it no time to do anything, and does not wait until it is gone. */
    public void kill(Service service) {
        ChildProcess process = processes.get(service);
        if (process != null) {
            ProcessHandle.of(process.pid()).ifPresent(ProcessHandle::destroyForcibly);
        }
    }

    /** Whether it says that it is ready. */
    public boolean isReady(Service service) {
        try (HttpClient http =
                HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(1)).build()) {
            return isReady(http, service);
        }
    }

    /** Whether its process runs. */
    public boolean isAlive(Service service) {
        ChildProcess process = processes.get(service);
        return process != null && process.alive();
    }

    /** Whether they run in containers, so that their processes are only those that wait for these. */
    public boolean inContainers() {
        return command.images() != null;
    }

    /** The values of all secret settings that they were started with. */
    public Set<String> secrets() {
        return Set.copyOf(secrets);
    }

    /** The process of each service that runs. */
    public Map<Service, ChildProcess> processes() {
        return Map.copyOf(processes);
    }

    /**
     * Waits until all of them say that they are ready.
     *
     * @throws IllegalStateException naming the service that ended, or was not ready in time, and its log
     */
    public void awaitReady() {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        List<Service> waiting = new ArrayList<>(processes.keySet());
        try (HttpClient http =
                HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(1)).build()) {
            while (!waiting.isEmpty()) {
                waiting.removeIf(service -> isReady(http, service));
                waiting.forEach(service -> requireAlive(service, deadline));
                LockSupport.parkNanos(POLL.toNanos());
            }
        }
    }

    private boolean isReady(HttpClient http, Service service) {
        URI ready = URI.create("http://127.0.0.1:" + port(service) + "/q/health/ready");
        HttpRequest request =
                HttpRequest.newBuilder(ready).timeout(Duration.ofSeconds(5)).build();
        try {
            return http.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
        } catch (java.io.IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while the services started", e);
        }
    }

    private void requireAlive(Service service, long deadline) {
        Path log = settings.run().resolve("logs/" + service.id() + ".log");
        if (!isAlive(service)) {
            throw new IllegalStateException("The " + service.id() + " service ended while it started; see " + log);
        }
        if (System.nanoTime() > deadline) {
            throw new IllegalStateException("The " + service.id() + " service is not ready after "
                    + PATIENCE.toMinutes() + " minutes: it hangs, or this machine is very busy; see " + log);
        }
    }

    private int port(Service service) {
        return settings.layout().port(settings.layout().place(service));
    }

    @Override
    public void close() {
        processes.values().parallelStream().forEach(ChildProcess::close);
        processes.clear();
    }
}
