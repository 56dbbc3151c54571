package io.unbreakable.systemtest;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.unbreakable.sandbox.Layout;
import io.unbreakable.sandbox.Layout.Place;
import io.unbreakable.sandbox.process.PortInUseException;
import io.unbreakable.sandbox.process.Ports;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The command line, started as a person starts it, in a folder that looks like the project's but keeps its own run and has a monspec
 * with short windows.
 */
final class SandboxProcess implements AutoCloseable {
    private static final List<String> WHAT_WAS_BUILT =
            List.of("services", "sample-app/target", "sandbox/dynamodb-local");
    private static final Map<String, List<String>> ARGUMENTS =
            Map.of("run", List.of("--slot", "1s"), "chaos", List.of("--brief", "--seed", "1"));
    private static final Path FOLDERS = Path.of("target/own-folder");
    private static final int PORTS = Place.values().length;
    private static final int FIRST_PORT = 21_000;
    private static final int BLOCKS = 300;
    private static final AtomicInteger BLOCK =
            new AtomicInteger(ThreadLocalRandom.current().nextInt(BLOCKS));
    private static final long SIGINT = 2;

    private final Process process;
    private final Path output;
    private final Layout layout;
    private final Set<ProcessHandle> seen = new HashSet<>();

    private SandboxProcess(Process process, Path output, int firstPort) {
        this.process = process;
        this.output = output;
        this.layout =
                new Layout(IntStream.range(firstPort, firstPort + PORTS).boxed().toList());
        Runtime.getRuntime().addShutdownHook(new Thread(process::destroyForcibly)); // when tests are broken off
    }

    static SandboxProcess start(int firstPort, String command) throws IOException {
        return start(firstPort, command, Map.of());
    }

    /** Starts a command with these variables added to its environment. */
    static SandboxProcess start(int firstPort, String command, Map<String, String> environment) throws IOException {
        Path folder = folder(command);
        Path output = folder.resolve("output.txt");
        ProcessBuilder builder = new ProcessBuilder(command(command))
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(output.toFile());
        builder.environment().putAll(environment);
        builder.environment().put("PORT", Integer.toString(firstPort));
        return new SandboxProcess(builder.start(), output, firstPort);
    }

    /** More patient than the system that other tests measure at the same time. */
    private static List<String> command(String command) {
        List<String> line = new ArrayList<>(List.of(
                "nice",
                "-n",
                "5",
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                "io.unbreakable.sandbox.Main",
                command));
        line.addAll(ARGUMENTS.getOrDefault(command, List.of()));
        return line;
    }

    private static Path folder(String command) throws IOException {
        Files.createDirectories(FOLDERS);
        Path folder = Files.createTempDirectory(FOLDERS, command).toAbsolutePath();
        for (String part : WHAT_WAS_BUILT) {
            Path link = folder.resolve(part);
            Files.createDirectories(link.getParent());
            Files.createSymbolicLink(link, RunningSystem.ROOT.resolve(part));
        }
        Path monspec = folder.resolve("monspec/examples/demo.json");
        Files.createDirectories(monspec.getParent());
        Files.writeString(monspec, Monspecs.quick());
        return folder;
    }

    /** The first of enough consecutive ports that nobody uses; never the same twice. */
    static int freeBlock() {
        return IntStream.generate(BLOCK::getAndIncrement)
                .limit(BLOCKS)
                .map(block -> FIRST_PORT + PORTS * (block % BLOCKS))
                .filter(SandboxProcess::isFree)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no " + PORTS + " consecutive ports are free"));
    }

    private static boolean isFree(int first) {
        try {
            return Ports.block(first, PORTS).size() == PORTS;
        } catch (PortInUseException e) {
            return false;
        }
    }

    Process process() {
        return process;
    }

    /** Waits until it takes orders. */
    void awaitReady() {
        await("ready").atMost(Duration.ofMinutes(12)).until(() -> !process.isAlive() || takesOrders());
        assertThat(process.isAlive()).as(output()).isTrue();
    }

    private boolean takesOrders() {
        return listens(Place.CONTROL)
                && given().baseUri(layout.uri(Place.CONTROL).toString())
                                .get("/ready")
                                .statusCode()
                        == 200;
    }

    /** Releases a build, and gives the execution's id. */
    String release(String build) {
        return given().baseUri(layout.uri(Place.CONTROL).toString())
                .queryParam("build", build)
                .post("/release")
                .then()
                .statusCode(200)
                .extract()
                .asString()
                .strip();
    }

    /** Whether somebody answers at this place. */
    boolean listens(Place place) {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), layout.port(place))) {
            return socket.isConnected();
        } catch (IOException e) {
            return false;
        }
    }

    Report report() {
        return new Report(layout.uri(Place.REPORT));
    }

    /** Whether it was started with SIGINT ignored, as a shell does with what it starts in the background. */
    boolean ignoresInterrupts() throws IOException {
        Path status = Path.of("/proc/" + process.pid() + "/status");
        return Files.exists(status)
                && Files.readAllLines(status).stream()
                        .filter(line -> line.startsWith("SigIgn:"))
                        .map(line -> Long.parseUnsignedLong(line.substring(7).strip(), 16))
                        .anyMatch(ignored -> (ignored & SIGINT) != 0);
    }

    String output() {
        try {
            return Files.readString(output);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Everything that it started, directly or not, and that lives. */
    Set<ProcessHandle> descendants() {
        Set<ProcessHandle> now = process.descendants().collect(Collectors.toSet());
        seen.addAll(now);
        return now;
    }

    void awaitDescendants(int atLeast) {
        await("processes; so far: " + output())
                .atMost(Duration.ofMinutes(12))
                .until(() -> descendants().size() >= atLeast || !process.isAlive());
    }

    /** Waits until nothing of all it ever started lives. */
    void awaitEnd() {
        await("survivors")
                .atMost(Duration.ofMinutes(3))
                .untilAsserted(() -> assertThat(survivors()).isEmpty());
    }

    private Set<String> survivors() {
        return Stream.concat(seen.stream(), Stream.of(process.toHandle()))
                .filter(ProcessHandle::isAlive)
                .map(handle -> handle.pid() + " " + handle.info().command().orElse("?"))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }
}
