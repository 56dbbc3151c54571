package io.unbreakable.monspec.lint;

import io.unbreakable.monspec.spec.Code;
import io.unbreakable.monspec.spec.ComparisonSpec;
import io.unbreakable.monspec.spec.Problem;
import java.util.stream.Stream;

/** Comparisons that say nothing, and environments that nobody compares. */
final class ComparisonDoubts {
    private ComparisonDoubts() {}

    /** What nobody compares is never judged, and nobody checks whether it could be. */
    static Stream<Problem> none(Subject subject) {
        return subject.service().comparisons().isEmpty()
                ? Stream.of(new Problem(
                        Code.UNUSED,
                        subject.at(subject.service()),
                        "%s has no comparisons, so nothing of it is ever judged."
                                .formatted(subject.service().key()),
                        null))
                : Stream.empty();
    }

    /** The same entities in the same window are never apart. */
    static Stream<Problem> sameSides(Subject subject) {
        return subject.service().comparisons().stream()
                .filter(comparison -> comparison.source().equals(comparison.compare())
                        && comparison.shiftSource().equals(comparison.shiftCompare()))
                .map(comparison -> new Problem(
                        Code.SAME_SIDES,
                        subject.at(comparison, "compare"),
                        "The comparison %s compares %s with itself at the same time."
                                .formatted(comparison.name(), comparison.source()),
                        "Set shiftcomparetimeframe, in seconds, to compare with earlier."));
    }

    /** The baseline is younger than what is judged. */
    static Stream<Problem> backwards(Subject subject) {
        return subject.service().comparisons().stream()
                .filter(comparison -> comparison.source().equals(comparison.compare())
                        && comparison.shiftSource().compareTo(comparison.shiftCompare()) > 0)
                .map(comparison -> new Problem(
                        Code.WINDOW,
                        subject.at(comparison, "shiftsourcetimeframe"),
                        "The comparison %s judges %s by what came later."
                                .formatted(comparison.name(), comparison.source()),
                        "Exchange shiftsourcetimeframe and shiftcomparetimeframe."));
    }

    static Stream<Problem> unusedEnvironments(Subject subject) {
        return subject.service().environments().stream()
                .filter(environment -> subject.service().comparisons().stream()
                        .noneMatch(comparison -> names(comparison, environment.name())))
                .map(environment -> new Problem(
                        Code.UNUSED,
                        subject.at(environment),
                        "No comparison of %s names the environment %s."
                                .formatted(subject.service().key(), environment.name()),
                        null));
    }

    /** An excuse for what is not asked for. */
    static Stream<Problem> optionalNothing(Subject subject) {
        return subject.service().comparisons().stream()
                .filter(comparison -> comparison.baselineOptional() && !comparison.hasBaseline())
                .map(comparison -> new Problem(
                        Code.UNUSED,
                        subject.at(comparison, "baseline"),
                        "The comparison %s compares with nothing, so it has no baseline that could be optional."
                                .formatted(comparison.name()),
                        null));
    }

    private static boolean names(ComparisonSpec comparison, String environment) {
        return environment.equals(comparison.source()) || environment.equals(comparison.compare());
    }
}
