package io.unbreakable.ingest.domain;

import static java.util.Objects.requireNonNull;

import io.unbreakable.contracts.EventData;
import io.unbreakable.contracts.Validation;
import io.unbreakable.contracts.ValidationRequested;
import io.unbreakable.monspec.plan.BaselineRule;
import io.unbreakable.monspec.plan.MeasurementPlan;
import org.jspecify.annotations.Nullable;

/** Something that is to be published. */
public sealed interface Publication {
    /** The id of the event. */
    String eventId();

    /** An event with all that belongs into it. */
    record Complete(EventData event) implements Publication {
        public Complete {
            requireNonNull(event, "event");
        }

        @Override
        public String eventId() {
            return event.eventId();
        }
    }

    /**
     * A validation that still lacks its plan.
     *
     * @param planKey where the plan is kept; null when there is a defect
     * @param firstRelease whether a missing baseline is excused
     */
    record Unplanned(Validation validation, @Nullable String planKey, boolean firstRelease) implements Publication {
        public Unplanned {
            requireNonNull(validation, "validation");
        }

        @Override
        public String eventId() {
            return new ValidationRequested(validation).eventId();
        }

        /** The event with this plan; null when there is a defect. */
        public ValidationRequested with(@Nullable MeasurementPlan plan) {
            MeasurementPlan ruled = plan != null && firstRelease ? plan.withBaselineRule(BaselineRule.EXCUSED) : plan;
            return new ValidationRequested(new Validation(
                    validation.id(),
                    validation.execution(),
                    validation.gate(),
                    validation.environment(),
                    validation.deployment(),
                    validation.comparison(),
                    ruled,
                    validation.defect(),
                    validation.window(),
                    validation.requestedAt()));
        }
    }
}
