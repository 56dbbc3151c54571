package io.unbreakable.monspec.interval;

/**
 * How sure a verdict has to be, spread over everything that could go wrong.
 *
 * <p>A good release fails wrongly when any of its objectives does at any time that somebody looks, so the chance of that is
 * shared among objectives and looks (Bonferroni's correction). A bad one passes wrongly only when <em>every</em> objective
 * passes at the same look, the bad one too (an intersection-union test), so the chance of that is shared among looks alone.
 *
 * @param level of the two-sided intervals, above 0.5 and below 1
 * @param objectives that are judged together, 1 or more
 * @param looks at the same growing samples at most, 1 or more: 2 when a gate may be extended once
 */
public record Confidence(double level, int objectives, int looks) {
    /** Of one objective that is looked at once. */
    public static final Confidence USUAL = new Confidence(0.95, 1, 1);

    public Confidence {
        if (!(level > 0.5 && level < 1) || objectives < 1 || looks < 1) {
            throw new IllegalArgumentException(
                    "level %s of %s objectives and %s looks".formatted(level, objectives, looks));
        }
    }

    /** The level of the interval that fails an objective. */
    double levelToFail() {
        return 1 - (1 - level) / looks / objectives;
    }

    /** The level of the interval that passes an objective. */
    double levelToPass() {
        return 1 - (1 - level) / looks;
    }
}
