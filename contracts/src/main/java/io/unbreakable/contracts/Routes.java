package io.unbreakable.contracts;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;

/** Which service takes which event. */
final class Routes {
    private static final Map<Service, Set<EventType>> TAKES = takes();

    private Routes() {}

    static Set<EventType> to(Service service) {
        return TAKES.getOrDefault(service, Set.of());
    }

    private static Map<Service, Set<EventType>> takes() {
        Map<Service, Set<EventType>> takes = new EnumMap<>(Service.class);
        takes.put(
                Service.SCHEDULER,
                EnumSet.of(
                        EventType.VALIDATION_REQUESTED,
                        EventType.VALIDATION_EXTENDED,
                        EventType.DEPLOYMENT_STARTED,
                        EventType.DEPLOYMENT_FINISHED,
                        EventType.REMEDIATION_STARTED));
        takes.put(
                Service.EVALUATOR,
                EnumSet.of(
                        EventType.VALIDATION_DUE,
                        EventType.VALIDATION_EXPIRED,
                        EventType.VALIDATION_INVALIDATED,
                        EventType.BASELINE_PINNED,
                        EventType.BASELINE_UNPINNED,
                        EventType.REEVALUATION_REQUESTED,
                        EventType.DEPLOYMENT_FINISHED,
                        EventType.REMEDIATION_STARTED));
        takes.put(
                Service.APPROVER,
                EnumSet.of(
                        EventType.VALIDATION_REQUESTED,
                        EventType.VALIDATION_EVALUATED,
                        EventType.APPROVAL_WAITING,
                        EventType.APPROVAL_CLOSED,
                        EventType.AUTOMATION_SWITCHED));
        takes.put(
                Service.REMEDIATOR,
                EnumSet.of(
                        EventType.PROBLEM_OPENED,
                        EventType.PROBLEM_CLOSED,
                        EventType.DEPLOYMENT_STARTED,
                        EventType.DEPLOYMENT_FINISHED,
                        EventType.VALIDATION_EVALUATED,
                        EventType.VALIDATION_INVALIDATED,
                        EventType.AUTOMATION_SWITCHED,
                        EventType.TRANSITION_ENABLE_REQUESTED));
        takes.put(Service.REPORT, EnumSet.allOf(EventType.class));
        return takes;
    }
}
