package io.unbreakable.sandbox.demo;

import java.io.PrintStream;
import org.jspecify.annotations.Nullable;

/** The outcomes as a table for people. */
final class OutcomeTable {
    private OutcomeTable() {}

    static void print(PrintStream out, DemoResult result) {
        out.println();
        out.printf("%-6s %-30s %-30s%n", "build", "staging gate", "production gate");
        result.builds()
                .forEach(build -> out.printf(
                        "%-6s %-30s %-30s%n", build.build(), cell(build.staging()), cell(build.production())));
        result.remediations()
                .forEach(remediation -> out.printf(
                        "%nremediation in %s: %s taken back, %s deployed again, %s, %d comments on the problem%n",
                        remediation.environment(),
                        remediation.bad(),
                        remediation.target(),
                        remediation.outcome() == null ? "not finished" : remediation.outcome(),
                        remediation.comments()));
        out.println();
        out.println("seconds: " + result.timings());
        out.println("memory in MB: " + result.memoryMegabytes());
    }

    private static String cell(@Nullable GateOutcome gate) {
        return gate == null ? "-" : gate.verdict() + " (" + gate.code() + ") -> " + gate.decision();
    }
}
