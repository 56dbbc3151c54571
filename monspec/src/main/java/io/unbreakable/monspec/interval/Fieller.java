package io.unbreakable.monspec.interval;

/**
 * The confidence interval of the quotient of two means (Fieller, J. R. Stat. Soc. B 16, 1954): every quotient q for which
 * {@code numerator - q * denominator} is not significantly different from 0.
 *
 * @param denominator zero or more
 * @param denominatorReach square of how far the interval of the denominator reaches to each side
 * @param numeratorReach square of how far the interval of the numerator reaches to each side
 */
record Fieller(double denominator, double denominatorReach, double numerator, double numeratorReach) {
    /** The interval; unbounded where the denominator may be 0. */
    Bounds bounds() {
        var a = denominator * denominator - denominatorReach;
        var c = numerator * numerator - numeratorReach;
        var product = numerator * denominator;
        var root = Math.sqrt(Math.max(product * product - a * c, 0));
        if (a > 0) {
            return new Bounds((product - root) / a, (product + root) / a);
        }
        if (c <= 0) {
            return Bounds.NONE;
        }
        return numerator > 0
                ? new Bounds(c / (product + root), Double.POSITIVE_INFINITY)
                : new Bounds(Double.NEGATIVE_INFINITY, c / (product - root));
    }
}
