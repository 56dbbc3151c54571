package io.unbreakable.report.domain;

import io.unbreakable.contracts.ApprovalDecided;
import io.unbreakable.contracts.EventData;
import io.unbreakable.contracts.ExecutionChanged;
import io.unbreakable.contracts.ExecutionLevel;
import io.unbreakable.contracts.ValidationDue;
import io.unbreakable.contracts.ValidationEvaluated;
import io.unbreakable.contracts.ValidationExpired;
import io.unbreakable.contracts.ValidationExtended;
import io.unbreakable.contracts.ValidationRequested;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** What an event adds to what is known about an execution. Events of other things add nothing. */
public final class ExecutionProjection {
    private ExecutionProjection() {}

    /** The document with this event in it: the same whatever the order of the events and however often each comes. */
    public static ExecutionDocument apply(ExecutionDocument document, EventData event) {
        Moment moment = Moments.of(event);
        SortedMap<String, Moment> timeline = moment == null
                ? document.timeline()
                : Latest.in(document.timeline(), event.eventId(), moment, Moment.ORDER);
        return new ExecutionDocument(
                document.execution(),
                label(document.label(), event),
                steps(document.steps(), event),
                gates(document.gates(), event),
                timeline);
    }

    private static @Nullable Label label(@Nullable Label known, EventData event) {
        return event instanceof ExecutionChanged changed && changed.label() != null
                ? Latest.of(known, new Label(changed.label(), changed.at()), Label.ORDER)
                : known;
    }

    private static SortedMap<String, Step> steps(SortedMap<String, Step> known, EventData event) {
        if (!(event instanceof ExecutionChanged changed)) {
            return known;
        }
        SortedMap<String, Step> steps = new TreeMap<>(known);
        steps.merge(key(changed), Step.of(changed), Step::newest);
        return steps;
    }

    private static String key(ExecutionChanged changed) {
        String stage = changed.stage() == null ? "" : changed.stage();
        return changed.level() == ExecutionLevel.ACTION ? stage + "/" + changed.action() : stage;
    }

    private static SortedMap<String, ValidationDocument> gates(
            SortedMap<String, ValidationDocument> known, EventData event) {
        SortedMap<String, ValidationDocument> gates = new TreeMap<>(known);
        for (String id : validations(event)) {
            ValidationDocument gate = gates.getOrDefault(id, ValidationDocument.empty(id));
            gates.put(id, ValidationProjection.apply(gate, event).brief());
        }
        return gates;
    }

    /** The validations of the execution that the event is about. */
    private static List<String> validations(EventData event) {
        return switch (event) {
            case ValidationRequested requested -> List.of(requested.validation().id());
            case ValidationDue due -> List.of(due.validation().id());
            case ValidationExpired expired -> List.of(expired.validation().id());
            case ValidationExtended extended -> List.of(extended.validation().id());
            case ValidationEvaluated evaluated -> List.of(evaluated.validation().id());
            case ApprovalDecided decided -> decided.validationIds();
            default -> List.of();
        };
    }
}
