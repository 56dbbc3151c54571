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
