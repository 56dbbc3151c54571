package io.unbreakable.evaluator.client;

import static java.util.Objects.requireNonNull;

import io.unbreakable.contracts.Window;
import io.unbreakable.dynatrace.DynatraceException;
import io.unbreakable.evaluator.EvaluatorConfig;
import io.unbreakable.evaluator.domain.Answer;
import io.unbreakable.evaluator.domain.Answers;
import io.unbreakable.evaluator.domain.Measured;
import io.unbreakable.evaluator.domain.Questions;
import io.unbreakable.evaluator.domain.Sides;
import io.unbreakable.monspec.plan.MeasurementPlan;
import io.unbreakable.monspec.plan.Side;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;

/** Asks all questions about both sides at the same time. */
@ApplicationScoped
public class MeasureRelease {
    private final DynatraceAnswers dynatrace;
    private final Duration slot;

    MeasureRelease(DynatraceAnswers dynatrace, EvaluatorConfig config) {
        this.dynatrace = dynatrace;
        this.slot = config.slot();
    }

    /** What the source says; a side without a usable window is not asked about. */
    public Measured measure(MeasurementPlan plan, Sides sides) {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var candidate = ask(plan, plan.candidate(), sides.candidate(), threads);
            var baseline = sides.hasBaseline()
                    ? ask(
                            plan,
                            requireNonNull(plan.baseline(), "baseline"),
                            requireNonNull(sides.baseline(), "baseline"),
                            threads)
                    : List.<CompletableFuture<Answer>>of();
            return new Measured.Answered(answers(candidate), answers(baseline));
        } catch (CompletionException e) {
            if (e.getCause() instanceof DynatraceException failure) {
                return trouble(failure);
            }
            throw e;
        }
    }

    private List<CompletableFuture<Answer>> ask(MeasurementPlan plan, Side side, Window window, Executor threads) {
        return Questions.of(plan, side, window, slot).stream()
                .map(question -> CompletableFuture.supplyAsync(() -> dynatrace.answer(question), threads))
                .toList();
    }

    private static Answers answers(List<CompletableFuture<Answer>> pending) {
        return new Answers(pending.stream().map(CompletableFuture::join).toList());
    }

    private static Measured trouble(DynatraceException failure) {
        String message = String.valueOf(failure.getMessage());
        return switch (failure) {
            case DynatraceException.Throttled throttled -> new Measured.Unreachable(message, throttled.retryAfter());
            case DynatraceException.NotAsked notAsked -> new Measured.Unreachable(message, notAsked.retryAfter());
            case DynatraceException.Unauthorised unauthorised -> new Measured.Refused(message);
            case DynatraceException.Forbidden forbidden -> new Measured.Refused(message);
            case DynatraceException.Unreachable unreachable -> new Measured.Unreachable(message, Duration.ZERO);
            case DynatraceException.NotFound notFound -> new Measured.Unreachable(message, Duration.ZERO);
            case DynatraceException.Rejected rejected -> new Measured.Unreachable(message, Duration.ZERO);
        };
    }
}
