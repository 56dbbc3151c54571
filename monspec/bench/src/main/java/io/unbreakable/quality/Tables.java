package io.unbreakable.quality;

import java.util.List;
import java.util.Locale;
import java.util.function.BiFunction;
import java.util.function.DoublePredicate;
import java.util.stream.Collectors;

/** What was measured, as Markdown. */
final class Tables {
    private static final double SIGMA = 0.3;
    private static final double QUIET = 0.1;

    private record Rule(String label, BiFunction<OneObjective, Integer, Tally> tally) {}

    private static final List<Rule> RULES = List.of(
            new Rule("interval", Cells::interval),
            new Rule("threshold", Cells::threshold),
            new Rule("Mann-Whitney", Cells::mannWhitney));

    private final int trials;

    Tables(int trials) {
        this.trials = trials;
    }

    String all() {
        return String.join(
                "\n", targets(), noises(), gates(), failures(), limits(), "%d trials a cell.".formatted(trials), "");
    }

    private String targets() {
        return "### Targets\n\n" + Markdown.head("what", "target", "measured", "")
                + Target.all().stream().map(this::target).collect(Collectors.joining());
    }

    private String target(Target target) {
        var measured = target.share().applyAsDouble(trials);
        return Markdown.row(
                target.what(),
                (target.most() ? "at most " : "at least ") + Markdown.percent(target.bound()),
                Markdown.percent(measured),
                target.isMet(measured, 0) ? "met" : "**not met**");
    }

    private String noises() {
        return List.of(Noise.values()).stream().map(this::noise).collect(Collectors.joining("\n"));
    }

    private String noise(Noise noise) {
        var table = new StringBuilder(
                "### One objective, %s noise, sigma 0.3, tolerance 10 %%\n\n".formatted(noise.label()));
        table.append("Passed / failed / inconclusive in percent.\n\n")
                .append(Markdown.head("shift", "rule", "n = 5", "n = 10", "n = 20", "n = 50"));
        for (var shift : Cells.SHIFTS) {
            for (var rule : RULES) {
                var cells = Cells.SIZES.stream()
                        .map(size -> Markdown.decisions(
                                rule.tally().apply(new OneObjective(noise, SIGMA, size, shift), trials)));
                table.append("| ").append(Markdown.shift(shift)).append(" | ").append(rule.label());
                table.append(cells.collect(Collectors.joining(" | ", " | ", " |\n")));
            }
        }
        return table.toString();
    }

    private String gates() {
        var table =
                new StringBuilder("### Gate of 6 objectives, sigma 0.1, n = 5 extended up to 15, tolerance 15 %\n\n");
        table.append("Approved / failed / inconclusive at the end in percent.\n\n")
                .append(Markdown.head("noise", "identical", "+50 % in one objective"));
        for (var noise : Noise.values()) {
            table.append(Markdown.row(
                    noise.label(),
                    Markdown.decisions(Cells.gate(noise, QUIET, 0, trials)),
                    Markdown.decisions(Cells.gate(noise, QUIET, 0.5, trials))));
        }
        return table.toString();
    }

    private String failures() {
        var table = new StringBuilder("### Failure rate of 2 %, as counts, n = 20 minutes, tolerance 10 %\n\n");
        table.append("Passed / failed / inconclusive in percent.\n\n")
                .append(Markdown.head("requests a minute", "floor", "identical", "+50 %", "+100 %", "+400 %"));
        for (var requests : List.of(10, 100, 1000)) {
            for (var floor : List.of(0.0, 0.01)) {
                var cells = List.of(0.0, 0.5, 1.0, 4.0).stream()
                        .map(shift ->
                                Markdown.decisions(Cells.failures(new Failures(requests, 0.02, floor, shift), trials)));
                table.append("| ").append(requests).append(" | ").append(floor == 0 ? "none" : "1 point");
                table.append(cells.collect(Collectors.joining(" | ", " | ", " |\n")));
            }
        }
        return table.toString();
    }

    private String limits() {
        var table = new StringBuilder("### Up to which noise the targets are reached\n\n");
        table.append(Markdown.head("what", "largest sigma"));
        for (var size : Cells.SIZES) {
            table.append(Markdown.row(
                    "one objective, n = " + size + ": identical passes in 70 %",
                    limit(sigma -> Cells.interval(new OneObjective(Noise.LOG_NORMAL, sigma, size, 0), trials)
                                    .pass()
                            >= 0.7)));
            table.append(Markdown.row(
                    "one objective, n = " + size + ": +50 % fails in 95 %",
                    limit(sigma -> Cells.interval(new OneObjective(Noise.LOG_NORMAL, sigma, size, 0.5), trials)
                                    .fail()
                            >= 0.95)));
        }
        table.append(
                Markdown.row("one objective, n = 20: both", limit(sigma -> areMet(Target.ofTwentySamples(sigma)))));
        table.append(Markdown.row("gate: all targets", limit(sigma -> areMet(Target.ofAGate(sigma)))));
        table.append(Markdown.row(
                "gate, autocorrelated: identical approved in 90 %",
                limit(sigma ->
                        Cells.gate(Noise.AUTOCORRELATED, sigma, 0, trials).pass() >= 0.9)));
        return table.toString();
    }

    private boolean areMet(List<Target> targets) {
        return targets.stream().allMatch(target -> target.isMet(target.share().applyAsDouble(trials), 0));
    }

    private static String limit(DoublePredicate reached) {
        return String.format(Locale.ROOT, "%.2f", NoiseLimit.of(reached));
    }
}
