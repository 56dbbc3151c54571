package io.unbreakable.monspec.cli;

import static java.util.Objects.requireNonNullElse;

import io.unbreakable.dynatrace.DynatraceClient;
import io.unbreakable.monspec.spec.GateSpec;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Which metric source is meant. */
final class Source {
    private static final Duration TIMEOUT = Duration.ofSeconds(30);
    private static final String TOKEN = "DYNATRACE_TOKEN";

    @Option(names = "--recorded", paramLabel = "FILE", description = "Runs that were recorded, see below.")
    private @Nullable String recorded;

    @Option(
            names = "--dynatrace",
            paramLabel = "URL",
            description =
                    "A Dynatrace environment, like https://abc12345.live.dynatrace.com. A release is one of its deployment"
                            + " events. The token, with the scopes metrics.read, entities.read and events.read, is taken from the"
                            + " environment variable " + TOKEN + " or from --token-file.")
    private @Nullable URI dynatrace;

    @Option(names = "--token-file", paramLabel = "FILE", description = "Where the token is.")
    private @Nullable String tokenFile;

    @Option(
            names = "--since",
            paramLabel = "TIME",
            defaultValue = "14d",
            description =
                    "How far back releases are looked for in Dynatrace, like 12h or 14d. ${DEFAULT-VALUE} when left out.")
    private Duration since = Duration.ofDays(14);

    @Option(
            names = "--warmup",
            paramLabel = "TIME",
            description = "Between a release and its window. That of the gate when left out, else none.")
    private @Nullable Duration warmup;

    @Option(
            names = "--window",
            paramLabel = "TIME",
            description = "How long each release is measured. The wait of the gate when left out, else 5m.")
    private @Nullable Duration window;

    @Option(
            names = "--slot",
            paramLabel = "TIME",
            defaultValue = "1m",
            description =
                    "How fine Dynatrace keeps values: a window is made of whole slots. ${DEFAULT-VALUE} when left out; 1s for"
                            + " the sandbox.")
    private Duration slot = Duration.ofMinutes(1);

    /** The source. @throws Unusable unless exactly one was given */
    MetricSource open(Input input, @Nullable GateSpec gate) {
        if ((recorded == null) == (dynatrace == null)) {
            throw new Unusable("give either --recorded or --dynatrace");
        }
        return recorded == null ? dynatrace(input, gate) : new RecordedSource(input, recorded);
    }

    /** Whether it is Dynatrace, and not a file. */
    boolean isDynatrace() {
        return dynatrace != null;
    }

    private DynatraceSource dynatrace(Input input, @Nullable GateSpec gate) {
        if (dynatrace == null || dynatrace.getHost() == null) {
            throw new Unusable("--dynatrace must be a URL like https://abc12345.live.dynatrace.com");
        }
        var token = tokenFile == null ? System.getenv(TOKEN) : input.text(tokenFile);
        if (token == null || token.isBlank()) {
            throw new Unusable("there is no token in %s or --token-file".formatted(TOKEN));
        }
        if (slot.toMillis() < 1) {
            throw new Unusable("--slot must be at least 1ms");
        }
        var secret = token.strip();
        return new DynatraceSource(
                new DynatraceClient(dynatrace, () -> secret, TIMEOUT),
                since,
                requireNonNullElse(warmup, gate == null ? Duration.ZERO : gate.warmup()),
                requireNonNullElse(window, gate == null ? GateSpec.DEFAULT_WAIT : gate.window()),
                slot,
                Instant.now());
    }
}
