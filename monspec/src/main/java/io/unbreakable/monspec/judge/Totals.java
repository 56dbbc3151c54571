package io.unbreakable.monspec.judge;

import io.unbreakable.monspec.criteria.Score;
import java.util.List;

/**
 * The sums over the objectives that count. Weights are whole numbers, so the order does not matter.
 *
 * @param points what they gained
 * @param open what the inconclusive ones might still gain
 * @param weight what they weigh, above zero
 * @param keyFailed whether a key objective failed
 * @param keyOpen whether a key objective is inconclusive
 */
record Totals(double points, double open, double weight, boolean keyFailed, boolean keyOpen) {

    static Totals of(List<ObjectiveResult> counting) {
        var totals = new Totals(0, 0, 0, false, false);
        for (var result : counting) {
            totals = totals.and(result);
        }
        return totals;
    }

    /** In percent of the weight. */
    double score() {
        return 100 * points / weight;
    }

    /**
     * Keptn's rule for the verdict on a run. What nobody knows counts for nothing: it may only save a run from failing, when
     * the score would still be enough if it passed.
     */
    Verdict verdict(Score needed) {
        if (keyFailed) {
            return Verdict.FAIL;
        }
        if (!keyOpen && score() >= needed.warn()) {
            return score() >= needed.pass() ? Verdict.PASS : Verdict.WARN;
        }
        return open > 0 && 100 * (points + open) / weight >= needed.warn() ? Verdict.INCONCLUSIVE : Verdict.FAIL;
    }

    private Totals and(ObjectiveResult result) {
        var isOpen = result.verdict() == Verdict.INCONCLUSIVE;
        return new Totals(
                points + result.points(),
                isOpen ? open + result.weight() : open,
                weight + result.weight(),
                keyFailed || (result.key() && result.verdict() == Verdict.FAIL),
                keyOpen || (result.key() && isOpen));
    }
}
