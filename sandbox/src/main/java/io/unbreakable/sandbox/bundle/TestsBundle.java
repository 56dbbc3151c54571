package io.unbreakable.sandbox.bundle;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The load test that a release comes with, as a CodeDeploy bundle: deploying it starts the load. */
public final class TestsBundle {
    private TestsBundle() {}

    /** The zip; it is always the same, everything else comes from the instance's variables. */
    public static byte[] toBytes() {
        try {
            return BundleZip.toBytes(
                    BundleZip.resources("tests", "appspec.yml", "scripts/start.sh", "scripts/validate.sh"));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    /** Writes the zip to a file, over one that exists. */
    public static void writeTo(Path file) throws IOException {
        Files.write(file, toBytes());
    }
}
