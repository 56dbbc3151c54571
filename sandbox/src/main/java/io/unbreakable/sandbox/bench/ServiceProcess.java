package io.unbreakable.sandbox.bench;

import io.unbreakable.contracts.Service;
import io.unbreakable.sandbox.process.ChildProcess;
import io.unbreakable.sandbox.process.Ports;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;

/** A service that is measured, in a process of its own. */
final class ServiceProcess implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final Duration POLL = Duration.ofMillis(10);
    /** A process that writes an AOT cache takes its time to end. */
    private static final Duration TIME_TO_END = Duration.ofSeconds(60);

    private final Service service;
    private final int port;
    private final long started = System.nanoTime();
    private final ChildProcess process;
    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(1)).build();

    private ServiceProcess(Service service, Path root, Path log, Map<String, String> environment, List<String> jvm) {
        this.service = service;
        this.port = Ports.free();
        Map<String, String> variables = new HashMap<>(environment);
        variables.put("PORT", Integer.toString(port));
        variables.put("QUARKUS_HTTP_HOST", "127.0.0.1");
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(jvm);
        command.addAll(List.of("-jar", "quarkus-run.jar"));
        Path app = root.resolve("services/" + service.id() + "/target/quarkus-app");
        this.process = ChildProcess.start(service.id(), command, variables, app, log, TIME_TO_END);
    }

    static ServiceProcess start(
            Service service, Path root, Path run, Map<String, String> environment, List<String> jvm) {
        Path log = run.resolve("logs/" + service.id() + ".log");
        return new ServiceProcess(service, root, log, environment, jvm);
    }

    Service service() {
        return service;
    }

    /** Waits until it is ready, and says how long that took since it was started. */
    Duration awaitReady() {
        while (!isReady()) {
            if (!process.alive() || sinceStart().compareTo(PATIENCE) > 0) {
                throw new IllegalStateException("The " + service.id() + " service does not start; see its log.");
            }
            LockSupport.parkNanos(POLL.toNanos());
        }
        return sinceStart();
    }

    private Duration sinceStart() {
        return Duration.ofNanos(System.nanoTime() - started);
    }

    private boolean isReady() {
        try {
            return http.send(request("/q/health/ready"), BodyHandlers.discarding())
                            .statusCode()
                    == 200;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while a service started", e);
        }
    }

    private HttpRequest request(String path) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .timeout(Duration.ofSeconds(5))
                .build();
    }

    /** The sum of all series of its metrics that begin like this. */
    double metric(String series) {
        try {
            return http.send(request("/q/metrics"), BodyHandlers.ofString())
                    .body()
                    .lines()
                    .filter(line -> line.startsWith(series))
                    .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1)))
                    .sum();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }

    /** The processor time it has used since it was started. */
    Duration cpu() {
        return ProcessHandle.of(process.pid())
                .flatMap(handle -> handle.info().totalCpuDuration())
                .orElse(Duration.ZERO);
    }

    /** Its resident memory in MB; NaN where the operating system does not say. */
    double residentMegabytes() {
        try (var lines = Files.lines(Path.of("/proc/" + process.pid() + "/status"))) {
            return lines.filter(line -> line.startsWith("VmRSS:"))
                    .mapToDouble(line -> Double.parseDouble(line.replaceAll("\\D", "")) / 1024)
                    .findFirst()
                    .orElse(Double.NaN);
        } catch (IOException e) {
            return Double.NaN;
        }
    }

    @Override
    public void close() {
        process.close();
        http.close();
    }
}
