package io.unbreakable.monspec.cli;

import io.unbreakable.monspec.explain.Explanation;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code monspec explain}. */
@Command(
        name = "explain",
        description = "Says in sentences what a comparison asks for and what it allows.",
        footer = {
            "",
            "JSON: {\"service\", \"comparison\", \"sentences\": [...], \"objectives\": [{\"name\", \"sentences\": [...]}]}."
        })
final class ExplainCommand implements Callable<Integer> {
    private final Console console;

    @Parameters(paramLabel = "FILE", description = "A monspec; - for standard input.")
    private String file = "";

    @Mixin
    private Chosen chosen = new Chosen();

    @Option(names = "--json", description = "Answer in JSON.")
    private boolean json;

    ExplainCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        var plan = chosen.in(console.input(), file).plan();
        var objectives = plan.objectives().stream()
                .map(objective -> new Line(objective.name(), Explanation.of(objective, plan)))
                .toList();
        if (json) {
            console.json(new Answer(plan.service(), plan.comparison(), Explanation.of(plan), objectives));
        } else {
            console.say(String.join(" ", Explanation.of(plan)));
            objectives.forEach(
                    line -> console.say("%n- %s".formatted(String.join("%n  ".formatted(), line.sentences))));
        }
        return Exit.PASS;
    }

    /** What {@code --json} prints. */
    record Answer(String service, String comparison, List<String> sentences, List<Line> objectives) {}

    record Line(String name, List<String> sentences) {}
}
