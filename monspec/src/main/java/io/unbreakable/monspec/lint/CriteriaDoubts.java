package io.unbreakable.monspec.lint;

import io.unbreakable.monspec.criteria.Criterion;
import io.unbreakable.monspec.lint.Subject.Asked;
import io.unbreakable.monspec.spec.Code;
import io.unbreakable.monspec.spec.Problem;
import java.util.stream.Stream;

/** Criteria that decide nothing, because no value keeps them or every value does. */
final class CriteriaDoubts {
    private CriteriaDoubts() {}

    static Stream<Problem> never(Subject subject) {
        return Placed.of(subject)
                .filter(placed -> placed.reach().isEmpty(placed.criteria()))
                .map(placed -> new Problem(
                        Code.NEVER_HOLDS,
                        placed.pointer(),
                        "No value of %s can be %s."
                                .formatted(placed.metric(), placed.criteria().text()),
                        null));
    }

    static Stream<Problem> always(Subject subject) {
        return Placed.of(subject)
                .flatMap(placed -> placed.criteria().all().stream()
                        .filter(placed.reach()::isEverything)
                        .map(criterion -> new Problem(
                                Code.ALWAYS_HOLDS,
                                placed.pointer(),
                                "Every value of %s is %s, so that says nothing."
                                        .formatted(placed.metric(), criterion.text()),
                                null)));
    }

    /** A tolerance downwards of 100 % and more: nothing is left that would be too little. */
    static Stream<Problem> toleratesEverything(Subject subject) {
        return subject.asked().stream()
                .filter(asked -> asked.entry().pass() == null)
                .filter(asked -> asked.objective().pass().stream()
                        .flatMap(set -> set.all().stream())
                        .anyMatch(Reach.of(asked.objective().measure())::isEverything))
                .map(
                        asked -> new Problem(
                                Code.ALWAYS_HOLDS,
                                subject.at(asked.entry()),
                                "The comparison %s tolerates %s %% less of %s, so this never fails there."
                                        .formatted(
                                                asked.comparison().name(),
                                                percent(asked),
                                                asked.entry().subject()),
                                "Write a smaller tolerance for it into scalefactorperc, or criteria of its own into \"pass\"."));
    }

    /** A warning for what passes anyway. */
    static Stream<Problem> warnsOfWhatPasses(Subject subject) {
        return subject.asked().stream()
                .filter(asked -> !asked.entry().warn().isEmpty())
                .filter(asked -> asked.objective().warn().stream()
                        .allMatch(warn -> asked.objective().pass().stream()
                                .anyMatch(pass ->
                                        Reach.of(asked.objective().measure()).implies(warn, pass))))
                .map(asked -> new Problem(
                        Code.UNUSED,
                        subject.at(asked.entry(), "warn"),
                        "Whatever is good enough for this warning passes anyway, so %s never warns."
                                .formatted(asked.entry().subject()),
                        "Let \"warn\" allow more than \"pass\"."));
    }

    private static String percent(Asked asked) {
        return asked.objective().pass().getFirst().all().stream()
                .filter(Criterion.Relative.class::isInstance)
                .map(Criterion.Relative.class::cast)
                .map(relative -> String.valueOf(Math.round(Math.abs(relative.distance()))))
                .findFirst()
                .orElse("?");
    }
}
