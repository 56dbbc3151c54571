package io.unbreakable.sandbox.bench;

import io.unbreakable.contracts.ValidationDue;
import io.unbreakable.contracts.ValidationEvaluated;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/** All benchmarks of the whole system, one after the other, in a few minutes. */
final class SystemBench {
    private static final int GATES = 200;
    private static final Duration SECOND = Duration.ofSeconds(1);
    private static final Duration GATE_SLOT = Duration.ofSeconds(15);

    private final Path root;
    private final Path run;
    private final Set<Part> parts;
    private final Consumer<Figure> figures;

    SystemBench(Path root, Path run, Set<Part> parts, Consumer<Figure> figures) {
        this.root = root;
        this.run = run;
        this.parts = parts;
        this.figures = figures;
    }

    void run() {
        if (parts.contains(Part.STARTS)) {
            starts();
        }
        if (parts.contains(Part.RATES) || parts.contains(Part.EVALUATORS)) {
            rates();
        }
        if (parts.contains(Part.GATES)) {
            gates();
        }
    }

    private void starts() {
        try (World world = World.start(root, run, SECOND, Pace.free(), List.of())) {
            new StartFigures(new Starts(world, run.resolve("aot")), figures).measure();
        }
    }

    private void rates() {
        try (World world = World.start(root, run, SECOND, Pace.free(), List.of())) {
            Tap<ValidationDue> dues = world.add(new Tap<>(world.cloud(), ValidationDue.class));
            Tap<ValidationEvaluated> verdicts = world.add(new Tap<>(world.cloud(), ValidationEvaluated.class));
            try (AllServices services = AllServices.start(world);
                    Requests requests = new Requests(world)) {
                new RateFigures(new SteadyRate(services, requests, verdicts), services, figures)
                        .measure(parts.contains(Part.RATES));
            }
            if (parts.contains(Part.EVALUATORS)) {
                Dues copies = new Dues(world, dues.heard().getFirst().data());
                new EvaluatorFigures(world, new Burst(copies, verdicts), figures).measure();
            }
        }
    }

    private void gates() {
        try (World world = World.start(root, run, GATE_SLOT, Pace.limited(), Shops.declarations(GATES));
                AllServices running = AllServices.start(world)) {
            new GateFigures(new Gates(world, GATES), figures).measure();
        }
    }
}
