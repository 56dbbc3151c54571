package io.unbreakable.monspec.judge;

import io.unbreakable.monspec.criteria.Score;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** From the results of the objectives to the verdict on the run. */
final class Scoring {
    /** Reasons by which an objective gets through although something is missing; a run that rests on one says so. */
    private static final List<Reason> EXCUSES =
            List.of(Reason.FIRST_RELEASE, Reason.NO_DATA_IGNORED, Reason.NO_DATA_IS_ZERO);

    private final List<ObjectiveResult> results;
    private final List<ObjectiveResult> counting;
    private final @Nullable Score needed;

    private Scoring(List<ObjectiveResult> results, @Nullable Score needed) {
        this.results = results;
        this.counting = results.stream().filter(ObjectiveResult::counts).toList();
        this.needed = needed;
    }

    /** The judgement on a run of which something was measured. */
    static Judgement judge(List<ObjectiveResult> results, @Nullable Score needed) {
        return new Scoring(results, needed).judgement();
    }

    /**
     * The judgement on a run of which nothing was measured: whatever the monspec says about single objectives without data,
     * such a run may fail, but it does not get through. Waiting for data helps unless the source knows none of the metrics.
     */
    static Judgement judgeUnmeasured(List<ObjectiveResult> results, @Nullable Score needed) {
        var scoring = new Scoring(results, needed);
        var judgement = scoring.judgement();
        if (judgement.verdict() == Verdict.FAIL || judgement.reason() == Reason.NOTHING_DECIDES) {
            return judgement;
        }
        var hopeless = scoring.counting.stream().allMatch(result -> result.reason() == Reason.UNKNOWN_METRIC);
        return scoring.unscored(
                hopeless && !scoring.counting.isEmpty() ? Reason.UNKNOWN_METRIC : Reason.NO_CANDIDATE_DATA);
    }

    private Judgement judgement() {
        if (counting.isEmpty()) {
            var ignored = results.stream().anyMatch(result -> result.reason() == Reason.NO_DATA_IGNORED);
            return unscored(ignored ? Reason.NO_CANDIDATE_DATA : Reason.NOTHING_DECIDES);
        }
        var totals = Totals.of(counting);
        return needed == null ? worst(totals) : scored(totals, needed);
    }

    /** Every objective has to hold: the worst decides, and the first of the worst gives the reason. */
    private Judgement worst(Totals totals) {
        var decisive = counting.getFirst();
        for (var result : counting) {
            decisive = result.verdict().compareTo(decisive.verdict()) > 0 ? result : decisive;
        }
        return decisive.verdict() == Verdict.PASS
                ? of(Verdict.PASS, allPassed(), totals)
                : of(decisive.verdict(), decisive.reason(), totals);
    }

    private Judgement scored(Totals totals, Score score) {
        var verdict = totals.verdict(score);
        return of(
                verdict,
                switch (verdict) {
                    case PASS ->
                        counting.stream().allMatch(result -> result.verdict() == Verdict.PASS)
                                ? allPassed()
                                : Reason.SCORE_ENOUGH;
                    case WARN -> Reason.SCORE_FOR_WARNING;
                    case INCONCLUSIVE -> open().reason();
                    case FAIL -> totals.keyFailed() ? Reason.KEY_OBJECTIVE_FAILED : Reason.SCORE_TOO_LOW;
                },
                totals);
    }

    private Reason allPassed() {
        return results.stream()
                .map(ObjectiveResult::reason)
                .filter(EXCUSES::contains)
                .min(Comparator.comparingInt(EXCUSES::indexOf))
                .orElse(Reason.WITHIN_LIMITS);
    }

    private ObjectiveResult open() {
        return counting.stream()
                .filter(result -> result.verdict() == Verdict.INCONCLUSIVE)
                .min(Comparator.comparing(ObjectiveResult::key).reversed())
                .orElseThrow();
    }

    private Judgement of(Verdict verdict, Reason reason, Totals totals) {
        return new Judgement(verdict, reason, totals.score(), results, needed, null);
    }

    private Judgement unscored(Reason reason) {
        return new Judgement(Verdict.INCONCLUSIVE, reason, null, results, needed, null);
    }
}
