package io.unbreakable.sandbox.chaos;

import java.io.PrintStream;
import java.util.Arrays;
import java.util.List;
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
        result.moments().forEach((moment, times) -> out.printf("  %6d  %s%n", times, moment));
        never(result.moments()).forEach(moment -> out.println("  never happened: killed " + moment));
        out.printf(ROW, "messages", result.messages());
        out.printf(ROW, "duplicates suppressed", result.repetitions());
        out.printf(ROW, "validations", result.validations());
        out.printf(ROW, "verdicts", words(result.verdicts()));
        out.printf(ROW, "decisions", words(result.decisions()));
        out.printf(ROW, "problems", result.problems());
        out.printf(ROW, "remediations", words(result.remediations()));
        out.printf(ROW, "due to verdict, calm", calm(result.calm()));
        out.printf(ROW, "dead letters", words(result.deadLetters()));
        long broughtBack = result.broughtBack().values().stream()
                .mapToLong(Long::longValue)
                .sum();
        out.printf(ROW, "brought back from them", broughtBack);
        result.broughtBack().forEach((reason, times) -> out.printf("  %6d  %s%n", times, brief(reason)));
        out.printf(ROW, "violations", result.violations().size());
        result.violations()
                .forEach(violation -> out.println("  promise " + violation.promise() + ": " + violation.what()));
    }

    private static List<String> never(Map<String, Long> moments) {
        return Arrays.stream(Moment.values())
                .map(Moment::words)
                .filter(moment -> !moments.containsKey(moment) || moments.get(moment) == 0)
                .toList();
    }

    private static String calm(Map<String, Long> calm) {
        if (calm.getOrDefault("spoiled", 0L) > 0) {
            return "not shown: the machine was busy; " + words(calm);
        }
        return Long.valueOf(0).equals(calm.get("count")) ? "not measured" : words(calm) + " (ms; target p99 1000)";
    }

    private static String brief(String reason) {
        String line = reason.lines().findFirst().orElse("");
        return line.length() > 150 ? line.substring(0, 150) + "…" : line;
    }

    private static String words(Map<String, ?> counts) {
        return counts.isEmpty()
                ? "none"
                : counts.entrySet().stream()
                        .map(entry -> entry.getKey() + " " + entry.getValue())
                        .collect(Collectors.joining(", "));
    }
}
