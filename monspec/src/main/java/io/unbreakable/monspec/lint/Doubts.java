package io.unbreakable.monspec.lint;

import io.unbreakable.monspec.spec.Inspection;
import io.unbreakable.monspec.spec.Origins;
import io.unbreakable.monspec.spec.Problem;
import io.unbreakable.monspec.spec.ServiceSpec;
import java.util.List;
import java.util.stream.Stream;

/** What the language allows and nobody means. */
final class Doubts {
    private static final List<Doubt> ALL = List.of(
            ComparisonDoubts::none,
            ComparisonDoubts::sameSides,
            ComparisonDoubts::backwards,
            ComparisonDoubts::unusedEnvironments,
            GateDoubts::outlastsTheApproval,
            GateDoubts::beforeTheDeployment,
            GateDoubts::overlaps,
            SignatureDoubts::repeated);

    private Doubts() {}

    /** Looks at one service. */
    interface Doubt {
        Stream<Problem> of(ServiceSpec service, Origins origins);
    }

    static List<Problem> of(Inspection inspection) {
        return inspection.monspec().services().stream()
                .flatMap(service -> ALL.stream().flatMap(doubt -> doubt.of(service, inspection.origins())))
                .filter(problem -> inspection.isSound(problem.pointer()))
                .toList();
    }
}
