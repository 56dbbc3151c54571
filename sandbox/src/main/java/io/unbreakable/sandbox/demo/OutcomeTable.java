package io.unbreakable.sandbox.demo;

import static io.unbreakable.sandbox.demo.Narrator.words;

import java.io.PrintStream;
import org.jspecify.annotations.Nullable;

/** The outcomes as a table for people. */
final class OutcomeTable {
    private static final String ROW = "%-6s %-40s %-40s%n";

    private OutcomeTable() {}

    static void print(PrintStream out, DemoResult result) {
        out.println();
        out.printf(ROW, "build", "staging gate", "production gate");
        result.builds()
                .forEach(build -> out.printf(ROW, build.build(), cell(build.staging()), cell(build.production())));
        result.remediations()
                .forEach(remediation -> out.printf(
                        "%nremediation in %s: %s taken back, %s deployed again, %s, %d comments on the problem%n",
                        remediation.environment(),
                        remediation.bad(),
                        remediation.target(),
                        remediation.outcome() == null ? "not finished" : words(remediation.outcome()),
                        remediation.comments()));
        out.println();
        for (TimeTargets target : TimeTargets.values()) {
            out.println(target.row(result.timings()));
        }
        out.println();
        out.println("seconds: " + result.timings());
        out.println("memory in MB: " + result.memoryMegabytes());
    }

    private static String cell(@Nullable GateOutcome gate) {
        return gate == null
                ? "never reached"
                : said(gate.verdict()) + " -> " + said(gate.decision()) + " (" + said(gate.code()) + ")";
    }

    private static String said(@Nullable Object constant) {
        return constant == null ? "nothing" : words(constant);
    }
}
