package io.unbreakable.sandbox.chaos;

import java.io.PrintStream;
import java.util.Map;
import java.util.stream.Collectors;

/** What came of a run, as a table for people. */
final class ChaosTable {
    private static final String ROW = "%-24s %s%n";

    private ChaosTable() {}

    static void print(PrintStream out, ChaosResult result) {
        out.println();
        out.printf(ROW, "seed", result.seed());
        out.printf(ROW, "took", result.seconds() + " s");
        result.faults().forEach((kind, times) -> out.printf("  %6d  %s%n", times, kind));
        out.printf(ROW, "kills", words(result.kills()));
        out.printf(ROW, "messages", result.messages());
        out.printf(ROW, "duplicates suppressed", result.repetitions());
        out.printf(ROW, "validations", result.validations());
        out.printf(ROW, "verdicts", words(result.verdicts()));
        out.printf(ROW, "decisions", words(result.decisions()));
        out.printf(ROW, "problems", result.problems());
        out.printf(ROW, "remediations", words(result.remediations()));
        out.printf(ROW, "due to verdict, calm", words(result.calm()) + " (ms; target p99 1000)");
        out.printf(ROW, "dead letters", words(result.deadLetters()));
        out.printf(ROW, "brought back from them", result.broughtBack());
        out.printf(ROW, "violations", result.violations().size());
        result.violations()
                .forEach(violation -> out.println("  promise " + violation.promise() + ": " + violation.what()));
    }

    private static String words(Map<String, ?> counts) {
        return counts.isEmpty()
                ? "none"
                : counts.entrySet().stream()
                        .map(entry -> entry.getKey() + " " + entry.getValue())
                        .collect(Collectors.joining(", "));
    }
}
