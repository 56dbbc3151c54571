package io.unbreakable.report.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import io.unbreakable.contracts.EventJson;
import io.unbreakable.monspec.explain.Units;
import io.unbreakable.report.client.EvidenceFile;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What a verdict rests on, as its evidence tells it.
 *
 * @param trouble why it cannot be shown; null when it can
 * @param questions what Dynatrace was asked, the release first
 * @param series how many of the answers are samples over time
 * @param plan the comparison as it was read from the monspec, as JSON; null when it cannot be shown
 */
record EvidenceView(
        @Nullable String trouble,
        List<Question> questions,
        int series,
        @Nullable String plan) {

    /** One call: whose values, from when, and what came back for each thing that was asked. */
    record Question(
            String side,
            String selector,
            @Nullable Instant from,
            @Nullable Instant to,
            List<Answer> answers) {}

    /**
     * What came back.
     *
     * @param subject a metric selector or a relation
     * @param objectives the names of the objectives that ask exactly this
     */
    record Answer(String subject, List<String> objectives, String text) {}

    static EvidenceView of(EvidenceFile file) {
        return switch (file) {
            case EvidenceFile.Missing(var why) -> new EvidenceView(why, List.of(), 0, null);
            case EvidenceFile.Found(var content) -> {
                JsonNode plan = content.path("validation").path("plan");
                List<Question> questions = new ArrayList<>(questions("release", content.path("candidate"), plan));
                questions.addAll(questions("baseline", content.path("baseline"), plan));
                yield new EvidenceView(null, questions, SampleSeries.of(content).size(), pretty(plan));
            }
        };
    }

    /** The objectives of a plan by what they ask for. */
    static Map<String, List<JsonNode>> bySubject(JsonNode plan) {
        Map<String, List<JsonNode>> bySubject = new TreeMap<>();
        for (JsonNode objective : plan.path("objectives")) {
            JsonNode measure = objective.path("measure");
            String subject = measure.has("selector")
                    ? measure.path("selector").asText()
                    : measure.path("field").asText();
            bySubject.computeIfAbsent(subject, any -> new ArrayList<>()).add(objective);
        }
        return bySubject;
    }

    private static List<Question> questions(String side, JsonNode answers, JsonNode plan) {
        Map<String, List<JsonNode>> bySubject = bySubject(plan);
        List<Question> questions = new ArrayList<>();
        for (JsonNode answer : answers.path("answers")) {
            JsonNode question = answer.path("question");
            questions.add(new Question(
                    side,
                    question.path("entitySelector").asText(),
                    time(question.path("window").path("start")),
                    time(question.path("window").path("end")),
                    answers(answer.path("measurements"), bySubject)));
        }
        return questions;
    }

    private static List<Answer> answers(JsonNode measurements, Map<String, List<JsonNode>> bySubject) {
        List<Answer> answers = new ArrayList<>();
        measurements.properties().forEach(entry -> {
            List<JsonNode> objectives = bySubject.getOrDefault(entry.getKey(), List.of());
            answers.add(new Answer(
                    entry.getKey(),
                    objectives.stream()
                            .map(objective -> objective.path("name").asText())
                            .toList(),
                    text(entry.getValue(), unit(objectives))));
        });
        return answers;
    }

    static @Nullable String unit(List<JsonNode> objectives) {
        return objectives.stream()
                .map(objective -> objective.path("measure").path("unit"))
                .filter(JsonNode::isTextual)
                .map(JsonNode::asText)
                .findFirst()
                .orElse(null);
    }

    private static String text(JsonNode measurement, @Nullable String unit) {
        return switch (measurement.path("kind").asText()) {
            case "value" -> Units.format(measurement.path("number").asDouble(), unit) + counted(measurement);
            case "samples" ->
                Units.format(measurement.path("number").asDouble(), unit) + " over "
                        + measurement.path("samples").size() + " samples";
            case "failures" -> measurement.path("counts").size() + " counts of failed requests";
            default -> "no value: " + measurement.path("message").asText();
        };
    }

    private static String counted(JsonNode measurement) {
        int samples = measurement.path("samples").asInt(0);
        return samples == 0 ? "" : " over " + samples + " samples";
    }

    private static @Nullable Instant time(JsonNode text) {
        return text.isTextual() ? Instant.parse(text.asText()) : null;
    }

    private static @Nullable String pretty(JsonNode plan) {
        try {
            return plan.isMissingNode() || plan.isNull()
                    ? null
                    : EventJson.mapper().writerWithDefaultPrettyPrinter().writeValueAsString(plan);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("what was read as JSON can be written as JSON", e);
        }
    }
}
