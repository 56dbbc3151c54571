package io.unbreakable.sandbox.bundle;

import io.unbreakable.sandbox.process.ChildProcess;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/** A bundle on an instance: unpacked, with scripts that can be run. */
record Unpacked(Path folder) {

    static Unpacked from(byte[] zip, Path folder) throws IOException {
        try (var entries = new ZipInputStream(new ByteArrayInputStream(zip))) {
            for (ZipEntry entry = entries.getNextEntry(); entry != null; entry = entries.getNextEntry()) {
                var file = folder.resolve(entry.getName());
                Files.createDirectories(file.getParent());
                Files.copy(entries, file);
                file.toFile().setExecutable(true);
            }
        }
        return new Unpacked(folder);
    }

    ChildProcess run(String script, Map<String, String> environment) {
        var log = folder.resolve(script.replace('/', '-') + ".log");
        return ChildProcess.start(script, List.of(folder.resolve(script).toString()), environment, folder, log);
    }

    int exitCode(String script, Map<String, String> environment) {
        try (var process = run(script, environment)) {
            return process.exit().join();
        }
    }

    String logOf(String script) throws IOException {
        return Files.readString(folder.resolve(script.replace('/', '-') + ".log"));
    }
}
