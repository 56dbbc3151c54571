package io.unbreakable.sandbox.monitor;

import java.net.URI;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The bodies of problem notifications: the template of reference section 8.3, filled in. */
final class WebhookPayload {

    private WebhookPayload() {}

    static Map<String, Object> of(Problem problem, URI baseUri, Instant now) {
        Map<String, Object> payload = new LinkedHashMap<>();
        payload.put("PID", problem.problemId());
        payload.put("ProblemID", problem.displayId());
        payload.put("State", problem.open() ? "OPEN" : "RESOLVED");
        payload.put("ProblemTitle", problem.title());
        payload.put("ProblemSeverity", problem.severity());
        payload.put("ProblemImpact", "SERVICE");
        payload.put("ProblemURL", baseUri + "/#problems/problemdetails;pid=" + problem.problemId());
        payload.put(
                "Tags", problem.tags().stream().map(Tag::stringRepresentation).collect(Collectors.joining(", ")));
        payload.put(
                "ImpactedEntities",
                List.of(impacted(
                        "SERVICE", problem.serviceName(), problem.service().id())));
        payload.put("ProblemDetails", ProblemView.of(problem, ProblemView.WEBHOOK_FIELDS, now));
        return payload;
    }

    /** What "Send test notification" sends (reference section 8.4). */
    static Map<String, Object> test(URI baseUri) {
        Map<String, Object> payload = new LinkedHashMap<>();
        payload.put("PID", "99999");
        payload.put("ProblemID", "999");
        payload.put("State", "OPEN");
        payload.put("ProblemTitle", "Dynatrace problem notification test run");
        payload.put("ProblemSeverity", "ERROR");
        payload.put("ProblemImpact", "INFRASTRUCTURE");
        payload.put("ProblemURL", baseUri + "/#problems/problemdetails;pid=99999");
        payload.put("Tags", "testtag1, testtag2");
        payload.put(
                "ImpactedEntities",
                List.of(
                        impacted("HOST", "MyHost1", "HOST-XXXXXXXXXXXXX"),
                        impacted("SERVICE", "MyService1", "SERVICE-XXXXXXXXXXXXX")));
        payload.put("ProblemDetails", Map.of("ID", "99999"));
        return payload;
    }

    private static Map<String, String> impacted(String type, String name, String entity) {
        return Map.of("type", type, "name", name, "entity", entity);
    }
}
