package io.unbreakable.sandbox.bench;

import io.unbreakable.contracts.Service;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;

/** Validations at a steady rate through all services: at the promised one, and at ever higher ones. */
final class RateFigures {
    private static final int PROMISED_RATE = 10;
    private static final int WARM_UP_SECONDS = 30;
    private static final int SECONDS = 20;
    private static final int MOST_MILLIS = 1000;
    private static final int MOST_CALLS = 2;
    private static final int MOST_MEGABYTES = 150;
    private static final List<Integer> HIGHER_RATES = List.of(15, 20, 25, 30, 40, 50, 60, 80);
    private static final int HIGHER_SECONDS = 30;
    private static final Duration TOO_LATE = Duration.ofSeconds(5);
    private static final String CALLS = "unbreakable_dynatrace_calls_seconds_count";

    private final SteadyRate steady;
    private final AllServices services;
    private final Consumer<Figure> figures;

    RateFigures(SteadyRate steady, AllServices services, Consumer<Figure> figures) {
        this.steady = steady;
        this.services = services;
        this.figures = figures;
    }

    /**
     * Measures.
     *
     * @param all whether to go on after the warm-up
     */
    void measure(boolean all) {
        steady.run("warm-", PROMISED_RATE, WARM_UP_SECONDS);
        if (all) {
            rates();
        }
    }

    private void rates() {
        double before = services.get(Service.EVALUATOR).metric(CALLS);
        SteadyRate.Result result = steady.run("steady-", PROMISED_RATE, SECONDS);
        double calls = services.get(Service.EVALUATOR).metric(CALLS) - before;
        delays(result);
        figures.accept(
                Figure.atMost(MOST_CALLS, "Dynatrace calls per validation", calls / result.asked(), "calls", null));
        services.processes().forEach(process -> use(process, result));
        highest(result);
    }

    private void delays(SteadyRate.Result result) {
        String name = "due to verdict at " + PROMISED_RATE + " validations/s, ";
        String all = String.format(
                Locale.ROOT,
                "%d of %d verdicts, %.0f ms of processor time each",
                result.latencies().count(),
                result.asked(),
                result.cpuMillis());
        figures.accept(Figure.of(name + "p50", result.latencies().millis(0.5), "ms", all));
        figures.accept(
                Figure.atMost(MOST_MILLIS, name + "p99", result.latencies().millis(0.99), "ms", all));
    }

    private void use(ServiceProcess process, SteadyRate.Result result) {
        String service = process.service().id();
        double cpu = result.cpuMillis(process.service());
        figures.accept(Figure.of(service + ": processor time per validation", cpu, "ms", null));
        figures.accept(Figure.atMost(
                MOST_MEGABYTES, service + ": memory under load", process.residentMegabytes(), "MB", "-Xmx128m"));
    }

    private void highest(SteadyRate.Result promised) {
        int highest = promised.keeps(TOO_LATE) ? PROMISED_RATE : 0;
        SteadyRate.Result best = promised;
        SteadyRate.Result over = promised;
        for (int rate : HIGHER_RATES) {
            over = steady.run("rate-" + rate + "-", rate, HIGHER_SECONDS);
            if (!over.keeps(TOO_LATE)) {
                break;
            }
            highest = rate;
            best = over;
        }
        String note = String.format(
                Locale.ROOT,
                "%d s long: p99 %.0f ms, %.0f ms of processor time each; at %d/s p99 is %.0f ms, the wait grew by %.0f ms, %d of %d verdicts",
                HIGHER_SECONDS,
                best.latencies().millis(0.99),
                best.cpuMillis(),
                over.asked() / HIGHER_SECONDS,
                over.latencies().millis(0.99),
                over.latencies().growthMillis(),
                over.latencies().count(),
                over.asked());
        figures.accept(
                Figure.of("highest rate through all services with p99 under 5 s", highest, "validations/s", note));
    }
}
