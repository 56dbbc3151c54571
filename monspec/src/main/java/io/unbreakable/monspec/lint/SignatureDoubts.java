package io.unbreakable.monspec.lint;

import io.unbreakable.monspec.spec.Code;
import io.unbreakable.monspec.spec.Problem;
import io.unbreakable.monspec.spec.SignatureSpec;
import java.util.HashSet;
import java.util.List;
import java.util.stream.Stream;

/** Objectives that add nothing. */
final class SignatureDoubts {
    private SignatureDoubts() {}

    /** The very same entry a second time. */
    static Stream<Problem> repeated(Subject subject) {
        return Stream.concat(
                repeated(subject.service().perfsignature(), subject),
                subject.service().servicemethods().stream()
                        .flatMap(method -> repeated(method.perfsignature(), subject)));
    }

    /** Without a total score, every objective has to hold anyway. */
    static Stream<Problem> weighsNothing(Subject subject) {
        if (subject.service().comparisons().isEmpty()
                || subject.service().comparisons().stream().anyMatch(comparison -> comparison.score() != null)) {
            return Stream.empty();
        }
        return subject.entries().stream()
                .flatMap(entry -> Stream.of("weight", "key")
                        .map(field -> subject.at(entry, field))
                        .filter(subject::has)
                        .map(pointer -> new Problem(
                                Code.UNUSED,
                                pointer,
                                "No comparison of %s has a score, so every single objective has to hold and this changes nothing."
                                        .formatted(subject.service().key()),
                                "Give the comparison a \"score\".")));
    }

    /** A floor widens a tolerance in percent, and there is none. */
    static Stream<Problem> floorOfNothing(Subject subject) {
        return subject.asked().stream()
                .filter(asked -> !asked.objective().compared())
                .map(asked -> subject.at(asked.entry(), "floor"))
                .filter(subject::has)
                .map(pointer -> new Problem(
                        Code.UNUSED,
                        pointer,
                        "Nothing here is compared with a baseline, so a floor has no effect.",
                        null));
    }

    /** Nothing that could decide. */
    static Stream<Problem> onlyInforms(Subject subject) {
        return !subject.asked().isEmpty()
                        && subject.asked().stream()
                                .allMatch(asked -> asked.objective().informational())
                ? Stream.of(new Problem(
                        Code.NEVER_HOLDS,
                        subject.at(subject.service()),
                        "All objectives of %s are informational, so nothing decides and no release gets through."
                                .formatted(subject.service().key()),
                        null))
                : Stream.empty();
    }

    private static Stream<Problem> repeated(List<SignatureSpec> entries, Subject subject) {
        var seen = new HashSet<SignatureSpec>();
        return entries.stream()
                .filter(entry -> !seen.add(entry))
                .map(entry -> new Problem(
                        Code.REPEATED,
                        subject.at(entry),
                        "This entry asks for %s exactly as an earlier one does.".formatted(entry.subject()),
                        null));
    }
}
