package io.unbreakable.monspec.lint;

import io.unbreakable.monspec.criteria.Criterion;
import io.unbreakable.monspec.plan.Measure;
import io.unbreakable.monspec.spec.Code;
import io.unbreakable.monspec.spec.Problem;
import java.math.BigDecimal;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Numbers in the wrong unit: a percent sign too few or too many, milliseconds where Dynatrace has microseconds. */
final class NumberDoubts {
    /** Nobody limits a response time by less than a millisecond. */
    private static final double MILLISECOND = 1000;

    private static final Pattern UNSIGNED = Pattern.compile("[<>=]\\s*[0-9.]+\\s*%");

    private NumberDoubts() {}

    /** {@code <=5} on a response time: 5 %, or 5 ms, but not 5 microseconds. */
    static Stream<Problem> microseconds(Subject subject) {
        return Placed.of(subject)
                .filter(placed -> "MicroSecond".equals(unit(placed)))
                .flatMap(placed -> placed.criteria().all().stream()
                        .filter(NumberDoubts::isTiny)
                        .map(criterion -> microseconds(placed, criterion)));
    }

    private static Problem microseconds(Placed placed, Criterion criterion) {
        var operator = criterion.operator().symbol();
        var number = number(criterion);
        var sign = number < 0 ? "-" : "+";
        var percent = placed.pointer().endsWith("limit")
                ? ""
                : "\"%s%s%s%%\" for a share of the baseline, or ".formatted(operator, sign, plain(Math.abs(number)));
        var fixed = placed.pointer().endsWith("limit")
                ? plain(number * MILLISECOND)
                : "\"%s%s%s\""
                        .formatted(
                                operator,
                                criterion instanceof Criterion.Relative ? sign : "",
                                plain(Math.abs(number) * MILLISECOND));
        return new Problem(
                Code.SUSPICIOUS_NUMBER,
                placed.pointer(),
                "%s is measured in microseconds, so this is %s ms."
                        .formatted(placed.metric(), plain(number / MILLISECOND)),
                "Did you mean %s%s for %s ms?".formatted(percent, fixed, plain(Math.abs(number))));
    }

    /** {@code <=5%} on a failure rate: 5 % more than the baseline, though it looks like 5 %. */
    static Stream<Problem> unsignedPercent(Subject subject) {
        return Placed.of(subject)
                .filter(placed -> "Percent".equals(unit(placed)))
                .filter(placed ->
                        UNSIGNED.matcher(subject.text(placed.pointer())).find())
                .map(placed -> new Problem(
                        Code.SUSPICIOUS_NUMBER,
                        placed.pointer(),
                        "%s is a percentage itself, and %s is relative to the baseline: it means %s."
                                .formatted(
                                        placed.metric(),
                                        subject.text(placed.pointer()),
                                        placed.criteria().text()),
                        "Did you mean \"%s\"? Else write the plus sign."
                                .formatted(subject.text(placed.pointer()).replace("%", ""))));
    }

    private static boolean isTiny(Criterion criterion) {
        var number = Math.abs(number(criterion));
        return number > 0
                && number < MILLISECOND
                && !(criterion instanceof Criterion.Relative relative && relative.percent());
    }

    private static double number(Criterion criterion) {
        return switch (criterion) {
            case Criterion.Fixed fixed -> fixed.limit();
            case Criterion.Relative relative -> relative.distance();
        };
    }

    private static @Nullable String unit(Placed placed) {
        return placed.asked().objective().measure() instanceof Measure.Metric metric ? metric.unit() : null;
    }

    private static String plain(double number) {
        return BigDecimal.valueOf(number).stripTrailingZeros().toPlainString();
    }
}
