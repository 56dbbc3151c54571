package io.unbreakable.evaluator.store;

import io.unbreakable.contracts.EventJson;
import io.unbreakable.contracts.ValidationEvaluated;
import io.unbreakable.evaluator.EvaluatorConfig;
import io.unbreakable.evaluator.domain.PastRun;
import io.unbreakable.evaluator.domain.RunSeries;
import io.unbreakable.messaging.StateTable;
import io.unbreakable.messaging.StateTable.Document;
import io.unbreakable.messaging.StateTable.Key;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** The runs of each series, found by the end of their windows. */
@ApplicationScoped
public class RunStore {
    private final StateTable table;
    private final EvaluatorConfig config;

    RunStore(StateTable table, EvaluatorConfig config) {
        this.table = table;
        this.config = config;
    }

    /** Remembers a run, once, if there is anything to compare with. */
    public void remember(RunSeries series, ValidationEvaluated verdict) {
        long expiry =
                verdict.evaluatedAt().plus(config.evaluator().rememberFor()).getEpochSecond();
        PastRun.of(verdict).ifPresent(run -> table.insert(key(series, run), run, null, expiry));
    }

    /** The runs whose windows were over at this time, the latest first, read page by page. */
    public Stream<PastRun> before(RunSeries series, Instant time) {
        // a whole millisecond more: the key of a run that ended right then goes on behind it
        return table.before(partition(series), ended(time.plusMillis(1)), PastRun.class)
                .map(Document::body);
    }

    /** The run with this verdict; empty when it is none of this series. */
    public Optional<PastRun> find(RunSeries series, ValidationEvaluated verdict) {
        return PastRun.of(verdict)
                .flatMap(run -> table.find(key(series, run), PastRun.class))
                .map(Document::body);
    }

    private static Key key(RunSeries series, PastRun run) {
        return new Key(partition(series), ended(run.window().end()) + "/" + run.id());
    }

    /** Names may have anything in them, so they are quoted. */
    private static String partition(RunSeries series) {
        return "runs/"
                + EventJson.write(List.of(
                        series.pipelineArn(),
                        series.gate(),
                        series.service(),
                        series.comparison(),
                        series.environment()));
    }

    private static String ended(Instant end) {
        return String.format(Locale.ROOT, "%015d", end.toEpochMilli());
    }
}
