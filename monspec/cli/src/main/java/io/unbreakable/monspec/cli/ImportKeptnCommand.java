package io.unbreakable.monspec.cli;

import com.fasterxml.jackson.databind.JsonNode;
import io.unbreakable.monspec.keptn.Importing;
import io.unbreakable.monspec.keptn.KeptnImport;
import io.unbreakable.monspec.text.PlainText;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code monspec import-keptn}. */
@Command(
        name = "import-keptn",
        description = {
            "Turns Keptn's slo.yaml, and the sli.yaml of its Dynatrace provider, into a monspec.",
            "What could not be carried over is said on standard error."
        },
        footer = {
            "",
            "JSON: {\"monspec\": {...}, \"notes\": [...]}; a note is a sentence about what could not be carried over, or means"
                    + " something else now."
        })
final class ImportKeptnCommand implements Callable<Integer> {
    private final Console console;

    @Parameters(index = "0", paramLabel = "SLO", description = "A slo.yaml; - for standard input.")
    private String slo = "";

    @Parameters(
            index = "1",
            arity = "0..1",
            paramLabel = "SLI",
            description =
                    "A dynatrace/sli.yaml; without it, the indicators that Keptn's Dynatrace provider knew by itself.")
    private @Nullable String sli;

    @Option(
            names = "--service",
            paramLabel = "KEY",
            defaultValue = "Service",
            description = "Name of the service in the monspec, Keptn's service. ${DEFAULT-VALUE} when left out.")
    private String service = "";

    @Option(
            names = "--environment",
            paramLabel = "NAME",
            defaultValue = "Staging",
            description = "Name of its environment, Keptn's stage. ${DEFAULT-VALUE} when left out.")
    private String environment = "";

    @Option(names = "--json", description = "Answer in JSON.")
    private boolean json;

    ImportKeptnCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        var input = console.input();
        var indicators = sli == null ? null : input.text(sli);
        return switch (KeptnImport.monspec(input.text(slo), indicators, service, environment)) {
            case Importing.Imported(var monspec, var notes) -> {
                say(monspec, notes);
                yield Exit.PASS;
            }
            case Importing.Unreadable(var message) -> throw new Unusable(message);
        };
    }

    private void say(String monspec, List<String> notes) {
        if (json) {
            console.json(new Answer(Input.tree(monspec, "the monspec"), notes));
        } else {
            console.out().println(monspec);
            notes.forEach(note -> console.err().println(PlainText.of(note)));
        }
    }

    /** What {@code --json} prints. */
    record Answer(JsonNode monspec, List<String> notes) {}
}
