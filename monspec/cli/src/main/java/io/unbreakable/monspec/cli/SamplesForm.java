package io.unbreakable.monspec.cli;

import com.fasterxml.jackson.databind.JsonNode;
import io.unbreakable.monspec.criteria.Direction;
import io.unbreakable.monspec.explain.Units;
import io.unbreakable.monspec.interval.IntervalJudge;
import io.unbreakable.monspec.interval.IntervalResult;
import io.unbreakable.monspec.interval.IntervalRule;
import io.unbreakable.monspec.interval.Series;
import io.unbreakable.monspec.judge.Verdict;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The form of {@code judge} that takes two series of samples and judges them in interval mode. */
final class SamplesForm {
    @Option(
            names = "--control",
            paramLabel = "FILE",
            description =
                    "The samples to compare with: a JSON array of numbers, the oldest first; null and \"NaN\" are gaps.")
    private @Nullable String control;

    @Option(names = "--experiment", paramLabel = "FILE", description = "The samples of the release, likewise.")
    private @Nullable String experiment;

    @Option(
            names = "--direction",
            paramLabel = "WHICH",
            defaultValue = "either",
            description = "Which change is harmful: increase, decrease or either (the default).")
    private Direction direction = Direction.EITHER;

    @Option(
            names = "--tolerance",
            paramLabel = "SHARE",
            defaultValue = "0.1",
            description = "How large a harmful change may be: 0.1 (the default) for 10 %%.")
    private double tolerance;

    /** Whether one of its files is given. */
    boolean isMeant() {
        return control != null || experiment != null;
    }

    Answer judge(Input input) {
        if (control == null || experiment == null) {
            throw new Unusable("--control and --experiment belong together");
        }
        if (!(tolerance >= 0) || Double.isInfinite(tolerance)) {
            throw new Unusable("--tolerance is a share, zero or more, like 0.1 for 10 %");
        }
        var result = IntervalJudge.judge(
                series(input, control), series(input, experiment), IntervalRule.of(direction, tolerance));
        return Answer.of(result);
    }

    /** The interval in words. */
    String words(Answer answer) {
        if (answer.low == null && answer.high == null) {
            return answer.reason;
        }
        return "%s; the change lies between %s and %s; %s is allowed"
                .formatted(answer.reason, percent(answer.low), percent(answer.high), percent(tolerance));
    }

    private static String percent(@Nullable Double share) {
        return share == null ? "no bound" : Units.format(share * 100, "Percent");
    }

    private static Series series(Input input, String file) {
        var json = input.json(file);
        if (!json.isArray()) {
            throw new Unusable(file + " must be a JSON array of numbers");
        }
        var values = new double[json.size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = number(json.get(i), file);
        }
        return Series.inOrder(values);
    }

    private static double number(JsonNode element, String file) {
        if (element.isNumber()) {
            return element.doubleValue();
        }
        return switch (element.isNull() ? "NaN" : element.asText()) {
            case "NaN" -> Double.NaN;
            case "Infinity" -> Double.POSITIVE_INFINITY;
            case "-Infinity" -> Double.NEGATIVE_INFINITY;
            default -> throw new Unusable("%s must be a JSON array of numbers, but has %s".formatted(file, element));
        };
    }

    /**
     * What {@code --json} prints.
     *
     * @param low lower end of the change as a share of the control; null for no bound, or when nothing could be compared
     * @param high upper end, likewise
     */
    record Answer(
            Verdict verdict, @Nullable Double low, @Nullable Double high, String reason) {
        static Answer of(IntervalResult result) {
            var change = result.change();
            return new Answer(
                    Verdict.valueOf(result.decision().name()),
                    change == null ? null : finite(change.low()),
                    change == null ? null : finite(change.high()),
                    result.cause().code());
        }

        private static @Nullable Double finite(double bound) {
            return Double.isFinite(bound) ? bound : null;
        }
    }
}
