package io.unbreakable.monspec.keptn;

import com.fasterxml.jackson.databind.JsonNode;
import io.unbreakable.monspec.criteria.CriteriaSet;
import io.unbreakable.monspec.criteria.Criterion;
import io.unbreakable.monspec.criteria.EarlierRuns;
import io.unbreakable.monspec.criteria.IncludedRuns;
import io.unbreakable.monspec.criteria.RunAggregate;
import io.unbreakable.monspec.criteria.Score;
import java.util.List;
import java.util.Locale;

/** Reads a {@code slo.yaml}, with the defaults of Keptn 1.4. */
final class SloReader {
    private static final int USUAL_RESULTS = 3;

    private SloReader() {}

    /** Reads the text. @throws Malformed with a sentence that says what is wrong */
    static Slo read(String text) {
        var slo = Documents.object(Documents.tree(text, "SLO"), "The SLO");
        return new Slo(
                runs(slo.path("comparison")),
                score(slo.path("total_score")),
                Documents.list(slo.path("objectives"), "objectives").stream()
                        .map(SloReader::objective)
                        .toList());
    }

    private static EarlierRuns runs(JsonNode comparison) {
        var several = comparison.path("compare_with").asText("single_result").equals("several_results");
        var results = comparison.path("number_of_comparison_results").asInt(USUAL_RESULTS);
        if (several && (results < 1 || results > EarlierRuns.MOST)) {
            throw new Malformed("comparison.number_of_comparison_results must lie between 1 and %d, but is %d."
                    .formatted(EarlierRuns.MOST, results));
        }
        return new EarlierRuns(
                several ? results : 1,
                choice(RunAggregate.class, comparison.path("aggregate_function"), RunAggregate.AVG),
                choice(IncludedRuns.class, comparison.path("include_result_with_score"), IncludedRuns.ALL));
    }

    private static <E extends Enum<E>> E choice(Class<E> type, JsonNode value, E otherwise) {
        if (value.isMissingNode() || value.asText().isEmpty()) {
            return otherwise;
        }
        try {
            return Enum.valueOf(type, value.asText().toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            throw new Malformed(
                    "comparison has the value \"%s\", which Keptn does not know.".formatted(value.asText()));
        }
    }

    /** Keptn refuses a file without a score to pass; without one to warn there is no warning. */
    private static Score score(JsonNode total) {
        var pass = percent(total.path("pass"), "total_score.pass");
        var warning = total.path("warning");
        try {
            return new Score(pass, isLeftOut(warning) ? pass : percent(warning, "total_score.warning"));
        } catch (IllegalArgumentException e) {
            throw new Malformed("total_score must be percentages, above 0 and warning not above pass.");
        }
    }

    private static double percent(JsonNode value, String where) {
        if (isLeftOut(value)) {
            throw new Malformed("There is no target score: %s is missing.".formatted(where));
        }
        try {
            return Double.parseDouble(value.asText().strip().replaceFirst("%$", ""));
        } catch (NumberFormatException e) {
            throw new Malformed("%s must be a percentage like 90%%, but is \"%s\".".formatted(where, value.asText()));
        }
    }

    private static Slo.Target objective(JsonNode node) {
        var sli = node.path("sli").asText();
        if (sli.isBlank()) {
            throw new Malformed("An objective names no sli.");
        }
        var pass = alternatives(node.path("pass"), sli);
        var weight = weight(node.path("weight"), sli);
        var key = node.path("key_sli").asBoolean(false);
        if (weight == 0 && key) {
            throw new Malformed("The objective %s is a key objective and weighs nothing.".formatted(sli));
        }
        return new Slo.Target(
                sli, weight == 0 ? List.of() : pass, alternatives(node.path("warning"), sli), Math.max(weight, 1), key);
    }

    private static int weight(JsonNode weight, String sli) {
        if (isLeftOut(weight)) {
            return 1;
        }
        if (!weight.isIntegralNumber() || weight.asInt() < 0) {
            throw new Malformed("The weight of %s must be a whole number that is not negative.".formatted(sli));
        }
        return weight.asInt();
    }

    private static List<CriteriaSet> alternatives(JsonNode node, String sli) {
        return Documents.list(node, "The criteria of " + sli).stream()
                .map(set -> new CriteriaSet(Documents.list(set.path("criteria"), "criteria of " + sli).stream()
                        .map(criterion -> criterion(criterion, sli))
                        .toList()))
                .toList();
    }

    private static Criterion criterion(JsonNode node, String sli) {
        try {
            return Criterion.parse(node.asText());
        } catch (IllegalArgumentException e) {
            throw new Malformed("The objective %s: %s.".formatted(sli, e.getMessage()));
        }
    }

    private static boolean isLeftOut(JsonNode node) {
        return node.isMissingNode() || node.isNull() || node.asText().isEmpty();
    }
}
