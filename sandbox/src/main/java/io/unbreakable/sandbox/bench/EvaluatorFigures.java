package io.unbreakable.sandbox.bench;

import static io.unbreakable.sandbox.bench.Times.seconds;

import io.unbreakable.contracts.Service;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.IntStream;

/** The evaluator alone: against a source that answers at once, and one or two of them against one that takes its time. */
final class EvaluatorFigures {
    private static final int ALONE = 400;
    private static final int BURST = 120;
    private static final int WARM_UP = 40;

    private final World world;
    private final Burst burst;
    private final Consumer<Figure> figures;

    EvaluatorFigures(World world, Burst burst, Consumer<Figure> figures) {
        this.world = world;
        this.burst = burst;
        this.figures = figures;
    }

    void measure() {
        InstantSource source = world.add(new InstantSource(world.monitor().baseUri()));
        Burst.Result alone = measure(1, source.uri(), "alone-", ALONE);
        figures.accept(Figure.of(
                "evaluator alone, source answers at once, per core",
                alone.perCoreSecond(),
                "verdicts/s",
                String.format(
                        Locale.ROOT,
                        "by processor time; %.0f/s by the clock beside all it talks to",
                        alone.perSecond())));
        Pace slow = new Pace(Pace.limited().answerDelay(), 0, 0);
        String monitor = world.monitor(slow).baseUri().toString();
        for (int count : List.of(1, 2)) {
            Burst.Result result = measure(count, monitor, "slow-" + count + "-", BURST);
            figures.accept(Figure.of(
                    count + (count == 1 ? " evaluator" : " evaluators") + ", Dynatrace at 300 ms without a limit",
                    result.perSecond(),
                    "verdicts/s",
                    String.format(Locale.ROOT, "%d due at once take %.1f s", result.count(), seconds(result.took()))));
        }
    }

    private Burst.Result measure(int count, String dynatrace, String prefix, int dues) {
        List<ServiceProcess> evaluators = IntStream.range(0, count)
                .mapToObj(i ->
                        world.service(Service.EVALUATOR, Map.of("UNBREAKABLE_DYNATRACE_URL", dynatrace), Jvm.usual()))
                .toList();
        try {
            evaluators.forEach(ServiceProcess::awaitReady);
            burst.run("warm-" + prefix, WARM_UP * count, evaluators);
            return burst.run(prefix, dues, evaluators);
        } finally {
            evaluators.forEach(ServiceProcess::close);
        }
    }
}
