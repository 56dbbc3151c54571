package io.unbreakable.sandbox;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;

/** What other commands need to get into a sandbox that runs, for nobody else's eyes: the monitor's address and tokens, the front door's secret. */
final class TenantFiles {
    private TenantFiles() {}

    static void write(Path run, Sandbox sandbox) {
        write(run.resolve("dynatrace.url"), sandbox.monitor().baseUri().toString());
        write(run.resolve("front-door.secret"), sandbox.secrets().frontDoor());
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
