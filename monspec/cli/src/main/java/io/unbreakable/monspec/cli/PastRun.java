package io.unbreakable.monspec.cli;

import com.fasterxml.jackson.databind.JsonNode;
import io.unbreakable.monspec.judge.EarlierRun;
import io.unbreakable.monspec.judge.Judge;
import io.unbreakable.monspec.judge.Judgement;
import io.unbreakable.monspec.judge.Verdict;
import io.unbreakable.monspec.plan.MeasurementPlan;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A release of the past with what was measured then.
 *
 * @param start of its window
 * @param end of its window
 * @param verdict that it got; null when nobody says
 * @param pinned whether a person made it the baseline
 * @param invalidated whether a person said that it counts no longer
 */
record PastRun(
        String id,
        Instant start,
        Instant end,
        Values values,
        @Nullable Verdict verdict,
        boolean pinned,
        boolean invalidated) {

    /** Reads {@code {"id", "start", "end", "candidate", "baseline", "verdict", "pinned", "invalidated"}}. */
    static PastRun of(JsonNode json, String file) {
        var id = json.path("id").asText();
        if (id.isBlank()) {
            throw new Unusable(file + ": a run has no id");
        }
        return new PastRun(
                id,
                instant(json, "start", file),
                instant(json, "end", file),
                Values.of(json, file),
                json.hasNonNull("verdict") ? verdict(json.path("verdict").asText(), file) : null,
                json.path("pinned").asBoolean(),
                json.path("invalidated").asBoolean());
    }

    /** The judgement on values, beside the other side or beside earlier runs, whatever the plan compares with. */
    static Judgement judge(MeasurementPlan plan, Values values, List<EarlierRun> earlier) {
        return plan.earlierRuns() == null
                ? Judge.judge(plan, values.candidate(), values.baseline())
                : Judge.judge(plan.rules(), values.candidate(), earlier, List.of());
    }

    /** What later runs need of it, with the verdict that it got then. */
    EarlierRun remembered() {
        return remembered(verdict == null ? Verdict.INCONCLUSIVE : verdict);
    }

    /** What later runs need of it, with another verdict. */
    EarlierRun remembered(Verdict other) {
        Map<String, Double> numbers = new HashMap<>();
        Set<String> withoutData = new HashSet<>();
        values.candidate().forEach((name, measurement) -> {
            var number = measurement.measured();
            if (number != null) {
                numbers.put(name, number);
            } else {
                withoutData.add(name);
            }
        });
        return new EarlierRun(id, start, end, other, numbers, withoutData, pinned, invalidated);
    }

    /** Runs as a file has them, from which {@link #of} reads the same again. */
    static Map<String, Object> recorded(List<PastRun> runs) {
        return Map.of("runs", runs.stream().map(PastRun::written).toList());
    }

    private Map<String, Object> written() {
        Map<String, Object> written = new LinkedHashMap<>();
        written.put("id", id);
        written.put("start", start);
        written.put("end", end);
        if (verdict != null) {
            written.put("verdict", verdict);
        }
        written.putAll(values.written());
        return written;
    }

    private static Instant instant(JsonNode json, String field, String file) {
        try {
            return Instant.parse(json.path(field).asText());
        } catch (DateTimeException e) {
            throw new Unusable("%s: %s of the run %s must be a time like 2026-01-31T12:00:00Z, but is %s"
                    .formatted(file, field, json.path("id").asText(), json.path(field)));
        }
    }

    private static Verdict verdict(String word, String file) {
        return Arrays.stream(Verdict.values())
                .filter(verdict -> Console.word(verdict).equals(word))
                .findFirst()
                .orElseThrow(() -> new Unusable("%s: there is no verdict %s".formatted(file, word)));
    }
}
