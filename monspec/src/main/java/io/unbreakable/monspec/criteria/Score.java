package io.unbreakable.monspec.criteria;

/**
 * The total score that a run needs, in percent of what its objectives weigh: all of an objective's weight counts when it
 * passes, half of it when it warns.
 *
 * @param pass enough to pass, above 0 and at most 100
 * @param warn enough to get through with a warning, above 0 and at most {@code pass}
 */
public record Score(double pass, double warn) {
    /** What Keptn's specification suggests. */
    public static final Score USUAL = new Score(90, 75);

    public Score {
        if (!(warn > 0 && warn <= pass && pass <= 100)) {
            throw new IllegalArgumentException(
                    "0 < warn <= pass <= 100 does not hold for %s and %s".formatted(warn, pass));
        }
    }
}
