package io.unbreakable.monspec.lint;

import com.fasterxml.jackson.databind.JsonNode;
import io.unbreakable.monspec.plan.MeasurementPlan;
import io.unbreakable.monspec.plan.Objective;
import io.unbreakable.monspec.plan.Planner;
import io.unbreakable.monspec.plan.Planning;
import io.unbreakable.monspec.spec.ComparisonSpec;
import io.unbreakable.monspec.spec.Inspection;
import io.unbreakable.monspec.spec.Problem;
import io.unbreakable.monspec.spec.ServiceSpec;
import io.unbreakable.monspec.spec.SignatureSpec;
import java.util.ArrayList;
import java.util.List;

/**
 * A service as lint looks at it.
 *
 * @param entries of all its signatures, in the file's order, which is that of a plan's objectives
 * @param asked what its comparisons ask for; without those that cannot be planned
 */
record Subject(
        ServiceSpec service, Inspection inspection, JsonNode file, List<SignatureSpec> entries, List<Asked> asked) {

    /**
     * One entry of a signature in one comparison.
     *
     * @param objective that it becomes there
     */
    record Asked(ComparisonSpec comparison, SignatureSpec entry, Objective objective) {}

    static Subject of(ServiceSpec service, Inspection inspection, JsonNode file) {
        var entries = new ArrayList<>(service.perfsignature());
        service.servicemethods().forEach(method -> entries.addAll(method.perfsignature()));
        var asked = new ArrayList<Asked>();
        for (var comparison : service.comparisons()) {
            if (Planner.plan(inspection.monspec(), service.key(), comparison.name())
                    instanceof Planning.Planned(MeasurementPlan plan)) {
                for (int i = 0; i < entries.size(); i++) {
                    asked.add(new Asked(
                            comparison, entries.get(i), plan.objectives().get(i)));
                }
            }
        }
        return new Subject(service, inspection, file, entries, asked);
    }

    /** What is asked for, once for each entry: what the entry says itself is the same in every comparison. */
    List<Asked> askedOnce() {
        return asked.subList(0, Math.min(entries.size(), asked.size()));
    }

    /** Where a part of the service stands. */
    String at(Object part) {
        return inspection.origins().of(part);
    }

    /** Where a field of a part stands. */
    String at(Object part, String field) {
        return Problem.inside(at(part), field);
    }

    /** The text at a pointer; empty when there is none. */
    String text(String pointer) {
        return file.at(pointer).asText("");
    }

    /** Whether there is anything at a pointer. */
    boolean has(String pointer) {
        return !file.at(pointer).isMissingNode();
    }
}
