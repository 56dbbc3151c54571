package io.unbreakable.monspec.cli;

import io.unbreakable.monspec.lint.Finding;
import io.unbreakable.monspec.lint.Lint;
import io.unbreakable.monspec.text.PlainText;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code monspec lint}. */
@Command(
        name = "lint",
        description = {
            "Says what is wrong with files, where it stands, and what was probably meant.",
            "Without an error, every comparison and every gate of a file can be used."
        },
        footer = {
            "",
            "JSON: {\"files\": [{\"file\", \"errors\", \"warnings\", \"findings\": [{\"severity\", \"code\", \"line\", \"column\","
                    + " \"pointer\", \"sentence\", \"suggestion\"}]}]}, severity error or warning, suggestion may be null."
        })
final class LintCommand implements Callable<Integer> {
    private final Console console;

    @Parameters(arity = "1..*", paramLabel = "FILE", description = "A monspec; - for standard input.")
    private List<String> files = List.of();

    @Option(names = "--strict", description = "Warnings count as errors.")
    private boolean strict;

    @Option(names = "--json", description = "Answer in JSON.")
    private boolean json;

    LintCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        var reports = new ArrayList<Report>();
        var readable = true;
        for (var file : files) {
            try {
                reports.add(Report.of(file, Lint.lint(console.input().text(file))));
            } catch (Unusable e) {
                console.complain(String.valueOf(e.getMessage()));
                readable = false;
            }
        }
        if (json) {
            console.json(new Answer(reports));
        } else {
            reports.forEach(this::say);
        }
        return exit(reports, readable);
    }

    private int exit(List<Report> reports, boolean readable) {
        if (!readable) {
            return Exit.UNUSABLE;
        }
        return reports.stream().anyMatch(report -> report.errors > 0 || (strict && report.warnings > 0))
                ? Exit.FAIL
                : Exit.PASS;
    }

    private void say(Report report) {
        for (var finding : report.findings) {
            var colour = finding.severity.equals("error") ? "bold,red" : "bold,yellow";
            console.out()
                    .println("%s:%d:%d: %s %s: %s%s"
                            .formatted(
                                    report.file,
                                    finding.line,
                                    finding.column,
                                    Ansi.AUTO.string("@|%s %s|@".formatted(colour, finding.severity)),
                                    finding.code,
                                    PlainText.line(finding.sentence),
                                    finding.suggestion == null ? "" : " " + PlainText.line(finding.suggestion)));
        }
        console.out()
                .println(
                        report.findings.isEmpty()
                                ? report.file + ": nothing to complain about"
                                : "%s: %s, %s"
                                        .formatted(
                                                report.file,
                                                number(report.errors, "error"),
                                                number(report.warnings, "warning")));
    }

    private static String number(int number, String what) {
        return number + " " + what + (number == 1 ? "" : "s");
    }

    /** What {@code --json} prints. */
    record Answer(List<Report> files) {}

    record Report(String file, int errors, int warnings, List<Line> findings) {
        static Report of(String file, List<Finding> findings) {
            var errors = (int) findings.stream().filter(Finding::isError).count();
            return new Report(
                    file,
                    errors,
                    findings.size() - errors,
                    findings.stream().map(Line::of).toList());
        }
    }

    record Line(
            String severity,
            String code,
            int line,
            int column,
            String pointer,
            String sentence,
            @Nullable String suggestion) {
        static Line of(Finding finding) {
            return new Line(
                    finding.severity().text(),
                    finding.code().text(),
                    finding.line(),
                    finding.column(),
                    finding.pointer(),
                    finding.sentence(),
                    finding.suggestion());
        }
    }
}
