package io.unbreakable.sandbox.bundle;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TestsBundleTest {
    private static final String START = "scripts/start.sh";

    @TempDir
    private Path temp;

    @Test
    void isAlwaysTheSame() throws IOException {
        var file = temp.resolve("tests.zip");
        TestsBundle.writeTo(file);

        assertThat(file).hasBinaryContent(TestsBundle.toBytes());
    }

    @Test
    void startsTheLoadGeneratorOfTheClassPath() throws IOException {
        var bundle = Unpacked.from(TestsBundle.toBytes(), temp.resolve("unpacked"));
        var instance = Map.of(
                "LOAD_CLASSPATH",
                temp.toString(),
                "LOAD_URL",
                "http://127.0.0.1:1",
                "LOAD_INVOKE_URL",
                "http://127.0.0.1:2",
                "JAVA_HOME",
                System.getProperty("java.home"));

        assertThat(bundle.exitCode(START, instance)).isEqualTo(1);

        assertThat(bundle.logOf(START)).contains("io.unbreakable.sandbox.traffic.LoadGenerator");
        assertThat(bundle.exitCode("scripts/validate.sh", instance)).isNotZero();
    }

    @Test
    void saysWhichVariableIsMissing() throws IOException {
        var bundle = Unpacked.from(TestsBundle.toBytes(), temp.resolve("unpacked"));

        assertThat(bundle.exitCode(START, Map.of("LOAD_CLASSPATH", "x"))).isNotZero();

        assertThat(bundle.logOf(START)).contains("LOAD_URL: the app that gets the load");
    }
}
