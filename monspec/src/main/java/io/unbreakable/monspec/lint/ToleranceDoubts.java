package io.unbreakable.monspec.lint;

import io.unbreakable.monspec.spec.Code;
import io.unbreakable.monspec.spec.ComparisonSpec;
import io.unbreakable.monspec.spec.Nearest;
import io.unbreakable.monspec.spec.Problem;
import io.unbreakable.monspec.spec.SignatureSpec;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Tolerances that are not what they look like. */
final class ToleranceDoubts {
    private static final String FIELD = "scalefactorperc";

    private ToleranceDoubts() {}

    /** A share where a percentage belongs. */
    static Stream<Problem> fractions(Subject subject) {
        return subject.service().comparisons().stream()
                .flatMap(comparison -> amounts(comparison, subject).entrySet().stream())
                .filter(amount -> amount.getValue() > 0 && amount.getValue() < 1)
                .map(amount -> new Problem(
                        Code.SUSPICIOUS_NUMBER,
                        amount.getKey(),
                        "This allows a deviation of %s %%.".formatted(plain(amount.getValue())),
                        "Did you mean %s, for %1$s %%?".formatted(plain(amount.getValue() * 100))));
    }

    /** A tolerance for something that is not measured. */
    static Stream<Problem> unused(Subject subject) {
        var measured = subject.entries().stream()
                .map(SignatureSpec::subject)
                .flatMap(name -> Stream.of(name, ComparisonSpec.shortened(name)))
                .toList();
        return subject.service().comparisons().stream()
                .flatMap(comparison -> comparison.tolerances().keySet().stream()
                        .filter(key -> !key.equals("default") && !measured.contains(key))
                        .sorted()
                        .map(key -> unused(subject, comparison, key, measured)));
    }

    private static Problem unused(Subject subject, ComparisonSpec comparison, String key, List<String> measured) {
        return new Problem(
                Code.UNUSED,
                Problem.inside(subject.at(comparison, FIELD), key),
                "%s does not measure %s, so this tolerance has no effect."
                        .formatted(subject.service().key(), key),
                Nearest.question(key, measured));
    }

    /** All tolerances of a comparison with the pointers to them. */
    private static Map<String, Double> amounts(ComparisonSpec comparison, Subject subject) {
        var amounts = new HashMap<String, Double>();
        comparison.tolerances().forEach((key, tolerance) -> {
            var at = Problem.inside(subject.at(comparison, FIELD), key);
            tolerance
                    .byAggregate()
                    .forEach((aggregate, percent) -> amounts.put(Problem.inside(at, aggregate), percent));
            if (tolerance.any() != null) {
                amounts.put(subject.has(at + "/default") ? at + "/default" : at, tolerance.any());
            }
        });
        return amounts;
    }

    private static String plain(double number) {
        return BigDecimal.valueOf(number).stripTrailingZeros().toPlainString();
    }
}
