package io.unbreakable.sandbox.monitor;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A problem as the Problems API v2 and the notification's ProblemDetails show it (reference section 7.1). */
final class ProblemView {

    static final Set<String> WEBHOOK_FIELDS = Set.of("evidenceDetails", "impactAnalysis");

    private ProblemView() {}

    static Map<String, Object> of(Problem problem, Set<String> fields, Instant now) {
        Map<String, Object> shown = new LinkedHashMap<>();
        Instant end = problem.endTime();
        shown.put("problemId", problem.problemId());
        shown.put("displayId", problem.displayId());
        shown.put("title", problem.title());
        shown.put("impactLevel", "SERVICES");
        shown.put("severityLevel", problem.severity());
        shown.put("status", problem.status());
        shown.put("startTime", problem.startTime().toEpochMilli());
        shown.put("endTime", end == null ? -1 : end.toEpochMilli());
        shown.put("affectedEntities", List.of(service(problem)));
        shown.put("impactedEntities", List.of(service(problem)));
        shown.put("rootCauseEntity", service(problem));
        shown.put("managementZones", List.of());
        shown.put("problemFilters", List.of(Map.of("id", "sandbox", "name", "ProductionService")));
        shown.put("entityTags", problem.tags());
        if (fields.contains("evidenceDetails")) {
            List<Map<String, Object>> details = evidence(problem, now);
            shown.put("evidenceDetails", Map.of("totalCount", details.size(), "details", details));
        }
        if (fields.contains("impactAnalysis")) {
            shown.put("impactAnalysis", Map.of("impacts", List.of(impact(problem))));
        }
        if (fields.contains("recentComments")) {
            shown.put(
                    "recentComments",
                    comments(problem.comments(), problem.comments().size(), 10));
        }
        return shown;
    }

    static Map<String, Object> comments(List<Problem.Comment> comments, int total, int pageSize) {
        Map<String, Object> shown = new LinkedHashMap<>();
        shown.put("totalCount", total);
        shown.put("pageSize", pageSize);
        shown.put("nextPageKey", null);
        shown.put("comments", comments);
        return shown;
    }

    private static Map<String, Object> service(Problem problem) {
        return Map.of("entityId", problem.service(), "name", problem.serviceName());
    }

    private static Map<String, Object> impact(Problem problem) {
        return Map.of("impactType", "SERVICE", "impactedEntity", service(problem), "estimatedAffectedUsers", 0);
    }

    private static List<Map<String, Object>> evidence(Problem problem, Instant now) {
        List<Map<String, Object>> details = new ArrayList<>();
        for (Evidence evidence : problem.evidence()) {
            Map<String, Object> detail = common("METRIC", evidence.kind().title(), problem, evidence.startTime());
            detail.put("metricId", evidence.kind().metric());
            detail.put("unit", evidence.kind().unit());
            detail.put("valueBeforeChangePoint", evidence.before());
            detail.put("valueAfterChangePoint", evidence.after());
            details.add(detail);
        }
        for (Event event : problem.deployments()) {
            Map<String, Object> detail = common("EVENT", "Deployment", problem, event.startTime());
            detail.put("eventId", event.eventId());
            detail.put("eventType", event.eventType());
            detail.put("endTime", event.endTime().toEpochMilli());
            detail.put("data", event.shown(now));
            details.add(detail);
        }
        return details;
    }

    private static Map<String, Object> common(String type, String name, Problem problem, Instant start) {
        Map<String, Object> detail = new LinkedHashMap<>();
        detail.put("evidenceType", type);
        detail.put("displayName", name);
        detail.put("entity", service(problem));
        detail.put("groupingEntity", service(problem));
        detail.put("rootCauseRelevant", true);
        detail.put("startTime", start.toEpochMilli());
        return detail;
    }
}
