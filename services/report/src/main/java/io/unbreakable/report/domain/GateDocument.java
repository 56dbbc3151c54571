package io.unbreakable.report.domain;

import static java.util.Objects.requireNonNull;

import io.unbreakable.contracts.Validation;
import io.unbreakable.monspec.plan.MeasurementPlan;
import java.time.Instant;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A gate of a pipeline that was heard of: what histories can be asked for.
 *
 * @param comparisons that it was judged by, by their names
 * @param lastAt when a validation was last requested
 */
public record GateDocument(
        String pipeline, String gate, String environment, SortedMap<String, Sides> comparisons, Instant lastAt) {
    public GateDocument {
        requireNonNull(pipeline, "pipeline");
        requireNonNull(gate, "gate");
        requireNonNull(environment, "environment");
        requireNonNull(lastAt, "lastAt");
        comparisons = Collections.unmodifiableSortedMap(new TreeMap<>(comparisons));
    }

    /**
     * What a comparison compares, as far as an event said it.
     *
     * @param service key of the service in the monspec; null when not known
     * @param baseline the environment that it is compared with; null for none, or when not known
     */
    public record Sides(@Nullable String service, @Nullable String baseline) {
        static final Sides UNKNOWN = new Sides(null, null);
    }

    /** All that this validation says about its gate. */
    public static GateDocument of(Validation validation) {
        return new GateDocument(
                        validation.execution().pipeline(),
                        validation.gate().name(),
                        validation.environment(),
                        new TreeMap<>(),
                        validation.requestedAt())
                .with(validation);
    }

    /** The document with what this validation says in it. */
    public GateDocument with(Validation validation) {
        boolean newer = validation.requestedAt().isAfter(lastAt);
        SortedMap<String, Sides> all = new TreeMap<>(comparisons);
        MeasurementPlan plan = validation.plan();
        if (plan == null
                || (!newer
                        && all.getOrDefault(validation.comparison(), Sides.UNKNOWN)
                                        .service()
                                != null)) {
            all.putIfAbsent(validation.comparison(), Sides.UNKNOWN);
        } else {
            String beside = plan.baseline() == null ? null : plan.baseline().environment();
            all.put(validation.comparison(), new Sides(plan.service(), beside));
        }
        return new GateDocument(
                pipeline,
                gate,
                newer ? validation.environment() : environment,
                all,
                newer ? validation.requestedAt() : lastAt);
    }
}
