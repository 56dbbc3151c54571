package io.unbreakable.sandbox.bench;

import static io.unbreakable.sandbox.bench.Times.seconds;

import java.util.Locale;
import java.util.function.Consumer;

/** Many gates that are due together, with what Dynatrace and CodePipeline allow. */
final class GateFigures {
    private static final int MOST_SECONDS = 60;

    private final Gates gates;
    private final Consumer<Figure> figures;

    GateFigures(Gates gates, Consumer<Figure> figures) {
        this.gates = gates;
        this.figures = figures;
    }

    void measure() {
        Gates.Result result = gates.run();
        boolean all = result.answered() == gates.count();
        figures.accept(Figure.atMost(
                MOST_SECONDS,
                gates.count() + " gates due together, Dynatrace and CodePipeline limited",
                all ? seconds(result.took()) : Double.MAX_VALUE,
                "s",
                String.format(
                        Locale.ROOT,
                        "%d answered; due within %.1f s, last verdict after %.1f s",
                        result.answered(),
                        seconds(result.spread()),
                        seconds(result.lastVerdict()))));
    }
}
