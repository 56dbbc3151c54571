package io.unbreakable.sandbox.process;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/**
 * A process that dies with this one, however this one dies, and takes along what it started itself.
 *
 * <p>A shell stands between: it reads a pipe that only we hold, and ends the command's process group when the pipe ends.
 */
public final class ChildProcess implements AutoCloseable {

    private static final Duration GRACE = Duration.ofSeconds(5);
    private static final String SCRIPT = script();

    private final String name;
    private final Process shell;
    private final long pid;

    private ChildProcess(String name, Process shell, long pid) {
        this.name = name;
        this.shell = shell;
        this.pid = pid;
    }

    /**
     * Starts a command.
     *
     * @param name for messages
     * @param environment what is added to our own environment
     * @param directory where it runs
     * @param log where its output is appended
     */
    public static ChildProcess start(
            String name, List<String> command, Map<String, String> environment, Path directory, Path log) {
        return start(name, command, environment, directory, log, GRACE);
    }

    /**
     * Starts a command.
     *
     * @param grace between TERM and KILL
     */
    public static ChildProcess start(
            String name,
            List<String> command,
            Map<String, String> environment,
            Path directory,
            Path log,
            Duration grace) {
        try {
            Path target = log.toAbsolutePath();
            Files.createDirectories(target.getParent());
            var line = new ArrayList<>(List.of("/bin/sh", "-c", SCRIPT, name, target.toString()));
            line.add(Long.toString(grace.toMillis() / 100));
            line.addAll(command);
            var builder = new ProcessBuilder(line).directory(directory.toFile());
            builder.redirectError(ProcessBuilder.Redirect.appendTo(target.toFile()));
            builder.environment().putAll(environment);
            Process shell = builder.start();
            return new ChildProcess(name, shell, readPid(name, shell));
        } catch (IOException e) {
            throw new UncheckedIOException(name + " could not be started: " + e.getMessage(), e);
        }
    }

    /** What it was called at the start. */
    public String name() {
        return name;
    }

    /** Whether it still runs. */
    public boolean alive() {
        return shell.isAlive();
    }

    /** The process id of the command itself. */
    public long pid() {
        return pid;
    }

    /** Its exit code, when it has ended. */
    public CompletableFuture<Integer> exit() {
        return shell.onExit().thenApply(Process::exitValue);
    }

    /** Ends it and what it started: TERM, and KILL after the grace period. Returns when it is gone. */
    @Override
    public void close() {
        try {
            shell.getOutputStream().close();
            if (!shell.waitFor(30, TimeUnit.SECONDS)) {
                ProcessHandle.of(pid).ifPresent(ProcessHandle::destroyForcibly);
                shell.destroyForcibly();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static long readPid(String name, Process shell) throws IOException {
        try (var reader = shell.inputReader(StandardCharsets.UTF_8)) {
            String line = reader.readLine();
            if (line == null) {
                throw new IOException("the shell that watches over " + name + " ended at once");
            }
            return Long.parseLong(line);
        }
    }

    private static String script() {
        try (InputStream in = ChildProcess.class.getResourceAsStream("child.sh")) {
            if (in == null) {
                throw new IllegalStateException("child.sh is missing beside ChildProcess");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
