package io.unbreakable.monspec.cli;

import io.unbreakable.dynatrace.DynatraceException;
import io.unbreakable.monspec.cli.tenant.Finding;
import io.unbreakable.monspec.cli.tenant.Patience;
import io.unbreakable.monspec.cli.tenant.TenantCheck;
import io.unbreakable.monspec.text.PlainText;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Option;

/** {@code monspec dynatrace-check}. */
@Command(
        name = "dynatrace-check",
        description = {
            "Says what of monspec/dynatrace is set up in a Dynatrace environment, what is missing, and what a token may do.",
            "Changes nothing. Ends with 0 only when nothing is missing."
        },
        footer = {"", "JSON: [{\"state\", \"subject\", \"words\"}]; state is OK, NOTE or MISSING."})
final class DynatraceCheckCommand implements Callable<Integer> {
    private static final String TOKEN = "DYNATRACE_TOKEN";

    private final Console console;

    @Option(
            names = "--dynatrace",
            paramLabel = "URL",
            required = true,
            description = "The environment, like https://abc12345.live.dynatrace.com.")
    private URI dynatrace = URI.create("");

    @Option(
            names = "--token-file",
            paramLabel = "FILE",
            description = "Where the token is with which to look, else in " + TOKEN
                    + ". It needs entities.read, settings.read and ReadConfig.")
    private @Nullable String tokenFile;

    @Option(
            names = "--services-token-file",
            paramLabel = "FILE",
            description = "Where the services' token is, whose scopes are checked. The same token when left out.")
    private @Nullable String servicesTokenFile;

    @Option(
            names = "--groups",
            paramLabel = "NAMES",
            split = ",",
            defaultValue = "Staging,Production",
            description = "Deployment groups whose services are looked for. ${DEFAULT-VALUE} when left out.")
    private List<String> groups = List.of();

    @Option(
            names = "--unneeded",
            paramLabel = "SUBJECTS",
            split = ",",
            description = "What is only noted when it is missing, as the second column names it.")
    private List<String> unneeded = List.of();

    @Option(names = "--json", description = "Answer in JSON.")
    private boolean json;

    DynatraceCheckCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        if (dynatrace.getHost() == null) {
            throw new Unusable("--dynatrace must be a URL like https://abc12345.live.dynatrace.com");
        }
        var token =
                token(tokenFile == null ? System.getenv(TOKEN) : console.input().text(tokenFile));
        var services = servicesTokenFile == null ? token : token(console.input().text(servicesTokenFile));
        try {
            var check = new TenantCheck(dynatrace, token, services, groups, Patience.USUAL);
            return say(check.findings(Instant.now()).stream()
                    .map(finding -> finding.asked(unneeded))
                    .toList());
        } catch (DynatraceException e) {
            throw new Unusable(String.valueOf(e.getMessage()));
        }
    }

    private static String token(@Nullable String text) {
        if (text == null || text.isBlank()) {
            throw new Unusable("there is no token in %s or --token-file".formatted(TOKEN));
        }
        return text.strip();
    }

    private int say(List<Finding> findings) {
        if (json) {
            console.json(findings);
        } else {
            findings.forEach(finding -> console.out().println(line(finding)));
        }
        return findings.stream().anyMatch(finding -> finding.state() == Finding.State.MISSING) ? Exit.FAIL : Exit.PASS;
    }

    private static String line(Finding finding) {
        var colour = switch (finding.state()) {
            case OK -> "green";
            case NOTE -> "yellow";
            case MISSING -> "red";
        };
        var state = "%-8s".formatted(finding.state().name().toLowerCase(Locale.ROOT));
        return Ansi.AUTO.string("@|bold,%s %s|@".formatted(colour, state))
                + "%-26s %s".formatted(finding.subject(), PlainText.line(finding.words()));
    }
}
