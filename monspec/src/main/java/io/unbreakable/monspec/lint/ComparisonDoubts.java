package io.unbreakable.monspec.lint;

import io.unbreakable.monspec.spec.Code;
import io.unbreakable.monspec.spec.ComparisonSpec;
import io.unbreakable.monspec.spec.Origins;
import io.unbreakable.monspec.spec.Problem;
import io.unbreakable.monspec.spec.ServiceSpec;
import java.util.stream.Stream;

/** Comparisons that say nothing, and environments that nobody compares. */
final class ComparisonDoubts {
    private ComparisonDoubts() {}

    /** What nobody compares is never judged, and nobody checks whether it could be. */
    static Stream<Problem> none(ServiceSpec service, Origins origins) {
        return service.comparisons().isEmpty()
                ? Stream.of(new Problem(
                        Code.UNUSED,
                        origins.of(service),
                        "%s has no comparisons, so nothing of it is ever judged.".formatted(service.key()),
                        null))
                : Stream.empty();
    }

    /** The same entities in the same window are never apart. */
    static Stream<Problem> sameSides(ServiceSpec service, Origins origins) {
        return service.comparisons().stream()
                .filter(comparison -> comparison.source().equals(comparison.compare())
                        && comparison.shiftSource().equals(comparison.shiftCompare()))
                .map(comparison -> new Problem(
                        Code.SAME_SIDES,
                        Problem.inside(origins.of(comparison), "compare"),
                        "The comparison %s compares %s with itself at the same time."
                                .formatted(comparison.name(), comparison.source()),
                        "Set shiftcomparetimeframe, in seconds, to compare with earlier."));
    }

    /** The baseline is younger than what is judged. */
    static Stream<Problem> backwards(ServiceSpec service, Origins origins) {
        return service.comparisons().stream()
                .filter(comparison -> comparison.source().equals(comparison.compare())
                        && comparison.shiftSource().compareTo(comparison.shiftCompare()) > 0)
                .map(comparison -> new Problem(
                        Code.WINDOW,
                        Problem.inside(origins.of(comparison), "shiftsourcetimeframe"),
                        "The comparison %s judges %s by what came later."
                                .formatted(comparison.name(), comparison.source()),
                        "Exchange shiftsourcetimeframe and shiftcomparetimeframe."));
    }

    static Stream<Problem> unusedEnvironments(ServiceSpec service, Origins origins) {
        return service.environments().stream()
                .filter(environment ->
                        service.comparisons().stream().noneMatch(comparison -> names(comparison, environment.name())))
                .map(environment -> new Problem(
                        Code.UNUSED,
                        origins.of(environment),
                        "No comparison of %s names the environment %s.".formatted(service.key(), environment.name()),
                        null));
    }

    private static boolean names(ComparisonSpec comparison, String environment) {
        return environment.equals(comparison.source()) || environment.equals(comparison.compare());
    }
}
