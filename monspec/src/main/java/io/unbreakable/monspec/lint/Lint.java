package io.unbreakable.monspec.lint;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import io.unbreakable.monspec.plan.PlanProblems;
import io.unbreakable.monspec.spec.Code;
import io.unbreakable.monspec.spec.JsonText;
import io.unbreakable.monspec.spec.MonspecReader;
import io.unbreakable.monspec.spec.Problem;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Finds what is wrong with a file or probably not meant. A file without an error is one that the reader reads and of which the
 * planner plans every comparison and every gate, and the other way round.
 */
public final class Lint {
    private Lint() {}

    /** What is to be said about the text of a file, from its beginning to its end. Never throws. */
    public static List<Finding> lint(String text) {
        requireNonNull(text, "text");
        if (JsonText.isTooLong(text)) {
            return List.of(Finding.of(new Problem(Code.TOO_LARGE, "", JsonText.TOO_LONG, null), Place.START));
        }
        var positions = Positions.of(text);
        return Stream.concat(positions.duplicates().stream(), content(text, positions))
                .distinct()
                .sorted(Comparator.comparing(finding -> new Place(finding.line(), finding.column())))
                .toList();
    }

    private static Stream<Finding> content(String text, Positions positions) {
        try {
            var file = JsonText.tree(text);
            var inspection = MonspecReader.inspect(file);
            return Stream.of(inspection.problems(), PlanProblems.of(inspection), Doubts.of(inspection, file))
                    .flatMap(List::stream)
                    .map(problem -> Finding.of(problem, positions.of(problem)));
        } catch (JsonProcessingException e) {
            return Stream.of(syntax(JsonText.cause(e), e.getLocation()));
        }
    }

    private static Finding syntax(String cause, @Nullable JsonLocation location) {
        var problem = new Problem(Code.SYNTAX, "", "This is not valid JSON: " + cause + ".", suggestion(cause));
        return Finding.of(problem, location == null ? Place.START : Place.of(location));
    }

    private static @Nullable String suggestion(String cause) {
        if (cause.contains("was expecting comma")) {
            return "A comma is missing before it, or something is not closed.";
        }
        return cause.contains("double-quote to start field name") ? "A key stands in double quotes." : null;
    }
}
