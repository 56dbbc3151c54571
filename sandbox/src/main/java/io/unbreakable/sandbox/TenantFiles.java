package io.unbreakable.sandbox;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;

/** Where other commands find the monitor of a sandbox that runs: its address and tokens, for nobody else's eyes. */
final class TenantFiles {
    private TenantFiles() {}

    static void write(Path run, Sandbox sandbox) {
        write(run.resolve("dynatrace.url"), sandbox.monitor().baseUri().toString());
        write(run.resolve("dynatrace.token"), sandbox.secrets().dynatraceToken());
        write(run.resolve("dynatrace-setup.token"), sandbox.secrets().dynatraceSetupToken());
    }

    private static void write(Path file, String text) {
        try {
            Files.deleteIfExists(file);
            Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            Files.writeString(file, text + "\n");
        } catch (IOException e) {
            throw new UncheckedIOException(file + " cannot be written", e);
        }
    }
}
