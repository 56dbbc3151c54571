package io.unbreakable.monspec.spec;

import static java.util.Objects.requireNonNull;

import java.util.List;

/**
 * Everything that reading a file brought to light.
 *
 * @param monspec what could be made of the file; with an error, parts of it are missing or made up
 * @param problems in the order in which they were found
 * @param origins where the parts of the monspec stand in the file
 */
public record Inspection(Monspec monspec, List<Problem> problems, Origins origins) {
    public Inspection {
        requireNonNull(monspec, "monspec");
        problems = List.copyOf(problems);
        requireNonNull(origins, "origins");
    }

    /** Whether no error was found at this JSON pointer, nor in what it points to. */
    public boolean isSound(String pointer) {
        return problems.stream()
                .filter(Problem::isError)
                .noneMatch(problem ->
                        problem.pointer().equals(pointer) || problem.pointer().startsWith(pointer + "/"));
    }

    /** What a user of the file needs to know of it. */
    Reading reading() {
        return problems.stream()
                .filter(Problem::isError)
                .findFirst()
                .<Reading>map(problem -> new Reading.Unreadable(problem.sentence()))
                .orElseGet(() -> new Reading.Read(
                        monspec, problems.stream().map(Problem::sentence).toList()));
    }
}
