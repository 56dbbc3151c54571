package io.unbreakable.sandbox.aws;

import io.unbreakable.sandbox.process.ChildProcess;
import io.unbreakable.sandbox.process.Ports;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ConnectException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;

/** DynamoDB: AWS's own DynamoDB Local in a process of its own. */
public final class DynamoDb implements AutoCloseable {

    /** System property that names the folder with the jars of DynamoDB Local. */
    public static final String FOLDER_PROPERTY = "unbreakable.dynamodb-local";

    private static final Duration PATIENCE = Duration.ofMinutes(5);
    private static final Duration POLL = Duration.ofMillis(50);

    private final ChildProcess process;
    private final URI uri;

    /**
     * Starts it and waits until it answers.
     *
     * @param port 0 for any free one
     * @param log where its output goes
     * @throws IllegalStateException with one clear sentence when its folder is missing or it does not start
     */
    public DynamoDb(int port, Path log) {
        int chosen = port == 0 ? Ports.free() : Ports.block(port, 1).getFirst();
        this.uri = URI.create("http://127.0.0.1:" + chosen);
        this.process = ChildProcess.start("dynamodb", command(folder(), chosen), Map.of(), Path.of("."), log);
        awaitAnswer(log);
    }

    /** The endpoint. */
    public URI uri() {
        return uri;
    }

    /** The process id. */
    public long pid() {
        return process.pid();
    }

    @Override
    public void close() {
        process.close();
    }

    private static List<String> command(Path folder, int port) {
        return List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx192m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                ourselves() + File.pathSeparator + folder.toAbsolutePath() + "/*",
                LoopbackDynamoDb.class.getName(),
                "-inMemory",
                "-sharedDb",
                "-disableTelemetry",
                "-port",
                Integer.toString(port));
    }

    private static Path ourselves() {
        URL place = DynamoDb.class.getProtectionDomain().getCodeSource().getLocation();
        return Path.of(URI.create(place.toString())).toAbsolutePath();
    }

    private static Path folder() {
        String named = System.getProperty(FOLDER_PROPERTY);
        Stream<String> places = named != null
                ? Stream.of(named)
                : Stream.of("", "sandbox/", "../", "../../sandbox/", "../sandbox/")
                        .map(p -> p + "dynamodb-local/target/lib");
        return places.map(Path::of)
                .filter(Files::isDirectory)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("DynamoDB Local is not there"
                        + (named == null ? "" : " (" + named + ")")
                        + "; build it with: mvn -pl sandbox/dynamodb-local package"));
    }

    private void awaitAnswer(Path log) {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (!answers()) {
            if (!process.alive()) {
                process.close();
                throw new IllegalStateException("DynamoDB Local ended while it started; its log is " + log);
            }
            if (System.nanoTime() > deadline) {
                process.close();
                throw new IllegalStateException("DynamoDB Local does not answer after " + PATIENCE.toMinutes()
                        + " minutes: it hangs, or this machine is very busy; its log is " + log);
            }
            LockSupport.parkNanos(POLL.toNanos());
        }
    }

    // any HTTP answer will do: it refuses a request without credentials
    private boolean answers() {
        try {
            var connection = (HttpURLConnection) uri.toURL().openConnection();
            connection.setConnectTimeout(1_000);
            connection.setReadTimeout(5_000);
            boolean answered = connection.getResponseCode() > 0;
            connection.disconnect();
            return answered;
        } catch (ConnectException e) {
            return false;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
