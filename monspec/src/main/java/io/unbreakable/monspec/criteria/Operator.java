package io.unbreakable.monspec.criteria;

import java.util.Arrays;

/** How a value has to lie beside the target of a criterion. */
public enum Operator {
    BELOW("<"),
    AT_MOST("<="),
    EXACTLY("="),
    AT_LEAST(">="),
    ABOVE(">");

    private final String symbol;

    Operator(String symbol) {
        this.symbol = symbol;
    }

    /** As criteria write it. */
    public String symbol() {
        return symbol;
    }

    /** The operator with this symbol. @throws IllegalArgumentException when there is none */
    public static Operator of(String symbol) {
        return Arrays.stream(values())
                .filter(operator -> operator.symbol.equals(symbol))
                .findFirst()
                .orElseThrow(() ->
                        new IllegalArgumentException("an operator is one of <, <=, =, >= and >, but not " + symbol));
    }

    /** Whether the value lies as it has to; a boundary counts as the symbol says. */
    public boolean holds(double value, double target) {
        return switch (this) {
            case BELOW -> value < target;
            case AT_MOST -> value <= target;
            case EXACTLY -> value == target;
            case AT_LEAST -> value >= target;
            case ABOVE -> value > target;
        };
    }

    /** Whether the target is an upper limit: more is worse. */
    public boolean isUpper() {
        return this == BELOW || this == AT_MOST;
    }

    /** Whether the target is a lower limit: less is worse. */
    public boolean isLower() {
        return this == AT_LEAST || this == ABOVE;
    }
}
