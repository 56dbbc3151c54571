package io.unbreakable.sandbox.monitor;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;

/** The Problems API v2: reading, comments, closing. */
final class ProblemsApi {

    private final ProblemStore problems;
    private final InstantSource clock;
    private final ProblemDetector.ProblemListener listener;
    private final Consumer<String> commented;

    ProblemsApi(
            ProblemStore problems,
            InstantSource clock,
            ProblemDetector.ProblemListener listener,
            Consumer<String> commented) {
        this.problems = problems;
        this.clock = clock;
        this.listener = listener;
        this.commented = commented;
    }

    ApiResponse list(ApiRequest asked) {
        ApiRequest request = Page.resolve(asked);
        Instant now = clock.instant();
        Instant from = TimeExpression.parse(request.parameter("from"), Duration.ofHours(2), now);
        Instant to = TimeExpression.parse(request.parameter("to"), Duration.ZERO, now);
        Predicate<Problem> selected = Criteria.parse("problemSelector", request.parameter("problemSelector", ""))
                .condition(ProblemsApi::condition);
        Set<String> fields = fields(request);
        List<Map<String, Object>> found = problems.all().stream()
                .filter(problem -> within(problem, from, to))
                .filter(selected)
                .sorted(Comparator.comparing(Problem::startTime).reversed())
                .map(problem -> ProblemView.of(problem, fields, now))
                .toList();
        Page<Map<String, Object>> page = Page.of(found, request, 50, 500);
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("totalCount", page.totalCount());
        body.put("pageSize", page.pageSize());
        body.put("nextPageKey", page.nextPageKey());
        body.put("warnings", List.of());
        body.put("problems", page.items());
        return ApiResponse.ok(body);
    }

    private static boolean within(Problem problem, Instant from, Instant to) {
        Instant end = problem.endTime();
        return !problem.startTime().isAfter(to) && (end == null || !end.isBefore(from));
    }

    ApiResponse get(String problemId, ApiRequest request) {
        return ApiResponse.ok(ProblemView.of(problems.get(problemId), fields(request), clock.instant()));
    }

    private static Set<String> fields(ApiRequest request) {
        return Set.of(request.parameter("fields", "").replace("+", "").split("\\s*,\\s*", -1));
    }

    private static Predicate<Problem> condition(Criteria.Criterion criterion) {
        List<String> values = criterion.values();
        List<String> lower =
                values.stream().map(value -> value.toLowerCase(Locale.ROOT)).toList();
        return switch (criterion.name()) {
            case "status" -> problem -> lower.contains(problem.status().toLowerCase(Locale.ROOT));
            case "severityLevel" -> problem -> lower.contains(problem.severity().toLowerCase(Locale.ROOT));
            case "impactLevel" -> problem -> lower.contains("services");
            case "rootCauseEntity", "impactedEntities", "affectedEntities" ->
                problem -> values.contains(problem.service().id());
            case "affectedEntityTypes" -> problem -> values.contains(EntityRef.SERVICE);
            case "problemId" -> problem -> values.contains(problem.problemId());
            case "displayId" -> problem -> values.contains(problem.displayId());
            case "entityTags" -> tagged(values);
            default -> throw ApiException.bad("Invalid problemSelector: unknown criterion '" + criterion.name() + "'");
        };
    }

    private static Predicate<Problem> tagged(List<String> values) {
        List<EntitySelector.TagPattern> patterns =
                values.stream().map(EntitySelectorParser::tag).toList();
        return problem ->
                problem.tags().stream().anyMatch(tag -> patterns.stream().anyMatch(pattern -> pattern.matches(tag)));
    }

    ApiResponse comments(String problemId, ApiRequest request) {
        List<Problem.Comment> comments = new ArrayList<>(problems.get(problemId).comments());
        Page<Problem.Comment> page = Page.of(comments, request, 10, 500);
        Map<String, Object> body = ProblemView.comments(page.items(), page.totalCount(), page.pageSize());
        body.put("nextPageKey", page.nextPageKey());
        return ApiResponse.ok(body);
    }

    ApiResponse comment(String problemId, ApiRequest request) {
        Problem.Comment comment = comment(problems.get(problemId), request);
        problems.update(problemId, problem -> problem.with(comment));
        commented.accept(comment.content());
        return ApiResponse.empty(201);
    }

    /** 204 and no effect when it is closed already; closing does not fix, so it may open again. */
    ApiResponse close(String problemId, ApiRequest request) {
        Problem.Comment comment = comment(problems.get(problemId), request);
        if (!problems.get(problemId).open()) {
            return ApiResponse.empty(204);
        }
        Instant now = clock.instant();
        listener.changed(
                problems.update(problemId, problem -> problem.with(comment).closed(now)));
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("problemId", problemId);
        body.put("closing", true);
        body.put("closeTimestamp", now.toEpochMilli());
        body.put("comment", comment);
        return ApiResponse.ok(body);
    }

    private Problem.Comment comment(Problem problem, ApiRequest request) {
        JsonNode body = request.json();
        if (!body.path("message").isTextual() || body.path("message").asText().isBlank()) {
            throw ApiException.bad("The field 'message' is required.");
        }
        long now = clock.instant().toEpochMilli();
        String id = EntityRef.number(problem.problemId() + problem.comments().size()) + "_" + now;
        String context = body.path("context").isTextual() ? body.path("context").asText() : null;
        return new Problem.Comment(id, now, body.path("message").asText(), "sandbox", context);
    }
}
