package io.unbreakable.monspec.cli;

import java.io.ByteArrayInputStream;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;

/** Runs the usual commands once and says nothing: what they load goes into the archive of classes that makes them start fast. */
final class Rehearsal {
    private static final String FILE = """
            { "S": { "etype": "SERVICE", // an example
                "environments": { "A": { "tags": [{ "key": "a" }] }, "B": { "tags": [{ "key": "b" }] } },
                "comparisons": [{ "name": "C", "source": "A", "compare": "B", "scalefactorperc": { "default": 10 } }],
                "perfsignature": [{ "timeseries": "com.dynatrace.builtin:service.responsetime", "agregate": "avg" }] } }
            """;

    private Rehearsal() {}

    /** Runs all of them. */
    public static void main(String[] args) {
        run(FILE, "lint", "-");
        run(FILE, "lint", "--json", "-");
        run(FILE, "explain", "-");
        run("{\"objectives\": [], \"total_score\": {\"pass\": \"90%\"}}", "import-keptn", "-");
        run("", "replay", "--help");
        run("", "judge", "--help");
    }

    private static void run(String input, String... args) {
        var nowhere = new PrintWriter(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8);
        Main.run(new Console(new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8)), nowhere, nowhere), args);
    }
}
