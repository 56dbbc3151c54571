package io.unbreakable.sandbox.pipeline;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** A zip to deploy. */
final class Bundle {
    static final String APPSPEC = """
            version: 0.0
            os: linux
            hooks:   # what the agent runs
              ApplicationStart:
                - location: scripts/start.sh
                  timeout: 60
              ValidateService:
                - location: "scripts/validate.sh"
                  timeout: 2
                  runas: root
            """;
    private final Map<String, String> files = new LinkedHashMap<>();

    private Bundle() {}

    /** Starts something that stays, and leaves a file that says for which deployment. */
    static Bundle healthy(String revision) {
        return scripts(
                "env > started.env\necho %s > revision.txt\nexec tail -f /dev/null".formatted(revision), "exit 0");
    }

    static Bundle scripts(String start, String validate) {
        return new Bundle()
                .with("appspec.yml", APPSPEC)
                .with("scripts/start.sh", "#!/bin/sh\n" + start + "\n")
                .with("scripts/validate.sh", "#!/bin/sh\n" + validate + "\n");
    }

    static Bundle empty() {
        return new Bundle();
    }

    Bundle with(String name, String content) {
        files.put(name, content);
        return this;
    }

    byte[] zip() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (var file : files.entrySet()) {
                zip.putNextEntry(new ZipEntry(file.getKey()));
                zip.write(file.getValue().getBytes(StandardCharsets.UTF_8));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
