package io.unbreakable.monspec.lint;

import com.fasterxml.jackson.databind.JsonNode;
import io.unbreakable.monspec.spec.Inspection;
import io.unbreakable.monspec.spec.Problem;
import java.util.List;
import java.util.stream.Stream;

/** What the language allows and nobody means. */
final class Doubts {
    private static final List<Doubt> ALL = List.of(
            ComparisonDoubts::none,
            ComparisonDoubts::sameSides,
            ComparisonDoubts::backwards,
            ComparisonDoubts::unusedEnvironments,
            ComparisonDoubts::optionalNothing,
            ToleranceDoubts::fractions,
            ToleranceDoubts::unused,
            GateDoubts::outlastsTheApproval,
            GateDoubts::beforeTheDeployment,
            GateDoubts::overlaps,
            SignatureDoubts::repeated,
            SignatureDoubts::weighsNothing,
            SignatureDoubts::floorOfNothing,
            SignatureDoubts::onlyInforms,
            CriteriaDoubts::never,
            CriteriaDoubts::always,
            CriteriaDoubts::toleratesEverything,
            CriteriaDoubts::warnsOfWhatPasses,
            NumberDoubts::microseconds,
            NumberDoubts::unsignedPercent);

    private Doubts() {}

    /** Looks at one service. */
    interface Doubt {
        Stream<Problem> of(Subject subject);
    }

    static List<Problem> of(Inspection inspection, JsonNode file) {
        return inspection.monspec().services().stream()
                .map(service -> Subject.of(service, inspection, file))
                .flatMap(subject -> ALL.stream().flatMap(doubt -> doubt.of(subject)))
                .filter(problem -> inspection.isSound(problem.pointer()))
                .toList();
    }
}
