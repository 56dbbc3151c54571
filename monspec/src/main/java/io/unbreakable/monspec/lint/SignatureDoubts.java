package io.unbreakable.monspec.lint;

import io.unbreakable.monspec.spec.Code;
import io.unbreakable.monspec.spec.Origins;
import io.unbreakable.monspec.spec.Problem;
import io.unbreakable.monspec.spec.ServiceSpec;
import io.unbreakable.monspec.spec.SignatureSpec;
import java.util.HashSet;
import java.util.List;
import java.util.stream.Stream;

/** Objectives that add nothing. */
final class SignatureDoubts {
    private SignatureDoubts() {}

    /** The very same entry a second time. */
    static Stream<Problem> repeated(ServiceSpec service, Origins origins) {
        return Stream.concat(
                repeated(service.perfsignature(), origins),
                service.servicemethods().stream().flatMap(method -> repeated(method.perfsignature(), origins)));
    }

    private static Stream<Problem> repeated(List<SignatureSpec> entries, Origins origins) {
        var seen = new HashSet<SignatureSpec>();
        return entries.stream()
                .filter(entry -> !seen.add(entry))
                .map(entry -> new Problem(
                        Code.REPEATED,
                        origins.of(entry),
                        "This entry asks for %s exactly as an earlier one does.".formatted(entry.subject()),
                        null));
    }
}
