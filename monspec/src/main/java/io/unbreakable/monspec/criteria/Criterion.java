package io.unbreakable.monspec.criteria;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.math.BigDecimal;

/**
 * One condition on one number, written in Keptn's syntax: {@code <100} is fixed, {@code <=+10%} and {@code >=-5%} are relative
 * to the baseline in percent, {@code <=+5} relative by an absolute distance. A sign or a percent sign makes it relative; a
 * fixed limit that is negative is therefore written in parentheses: {@code >(-3)}.
 */
public sealed interface Criterion {

    /** How the value has to lie beside the target. */
    Operator operator();

    /** The criterion as files and events write it. */
    @JsonValue
    String text();

    /** Whether a value fits its limit, which is the target for a relative criterion. */
    boolean holds(double value, double limit);

    /**
     * Reads a criterion; white space does not matter, a percentage without a sign is one above the baseline, as in Keptn.
     *
     * @throws IllegalArgumentException with a sentence that says what a criterion looks like
     */
    @JsonCreator
    static Criterion parse(String text) {
        return CriterionParser.parse(text);
    }

    /**
     * A limit that is the same in every run.
     *
     * @param limit finite, in the metric's unit
     */
    record Fixed(Operator operator, double limit) implements Criterion {
        public Fixed {
            requireNonNull(operator, "operator");
            limit = finite(limit);
        }

        @Override
        public boolean holds(double value, double target) {
            return operator.holds(value, target);
        }

        @Override
        public String text() {
            return operator.symbol() + (limit < 0 ? "(" + plain(limit) + ")" : plain(limit));
        }
    }

    /**
     * A limit that depends on the baseline.
     *
     * @param distance signed and finite: above the baseline when positive, below it when negative
     * @param percent whether the distance is in percent of the baseline's size, or else in the metric's unit
     */
    record Relative(Operator operator, double distance, boolean percent) implements Criterion {
        /** 0.77 is 10 % above 0.7, although 0.7 + 0.07 is a little less for a computer. */
        private static final double ROUNDING = 1e-12;

        public Relative {
            requireNonNull(operator, "operator");
            distance = finite(distance);
        }

        @Override
        public String text() {
            return operator.symbol() + (distance < 0 ? "" : "+") + plain(distance) + (percent ? "%" : "");
        }

        @Override
        public boolean holds(double value, double target) {
            var rounding = ROUNDING * Math.max(Math.abs(value), Math.abs(target));
            return operator.holds(Math.abs(value - target) <= rounding ? target : value, target);
        }

        /**
         * Whether it allows some deviation in the direction that it guards, rather than to demand an improvement: only then
         * does an absolute floor make sense.
         */
        public boolean tolerates() {
            return (operator.isUpper() && distance >= 0) || (operator.isLower() && distance <= 0);
        }

        /**
         * The limit beside this baseline. A percentage is one of the baseline's <em>size</em>, so that a tolerance also widens
         * what a negative baseline allows.
         *
         * @param floor absolute deviation that is always tolerated, zero or more, in the metric's unit
         */
        public double target(double baseline, double floor) {
            var size = Math.abs(distance);
            var allowed = percent ? Math.abs(baseline) * size / 100 : size;
            var widened = percent && tolerates() ? Math.max(allowed, floor) : allowed;
            return Math.clamp(upwards() ? baseline + widened : baseline - widened, -Double.MAX_VALUE, Double.MAX_VALUE);
        }

        private boolean upwards() {
            return distance > 0 || (distance == 0 && !operator.isLower());
        }
    }

    private static double finite(double number) {
        if (!Double.isFinite(number)) {
            throw new IllegalArgumentException("not a finite number: " + number);
        }
        return number + 0.0;
    }

    private static String plain(double number) {
        return number == 0
                ? "0"
                : BigDecimal.valueOf(number).stripTrailingZeros().toPlainString();
    }
}
