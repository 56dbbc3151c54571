package io.unbreakable.monspec.criteria;

import java.util.regex.Pattern;

/** Reads criteria, strictly to their end: what is left over may be what was meant. */
final class CriterionParser {
    private static final Pattern SPACE = Pattern.compile("\\s+");
    private static final Pattern CRITERION =
            Pattern.compile("(<=|>=|<|>|=)(?:([+-]?)(\\d+\\.?\\d*|\\.\\d+)(%?)|\\((-(?:\\d+\\.?\\d*|\\.\\d+))\\))");

    private CriterionParser() {}

    static Criterion parse(String text) {
        var matcher = CRITERION.matcher(SPACE.matcher(text).replaceAll(""));
        if (!matcher.matches()) {
            throw new IllegalArgumentException(
                    "a criterion looks like <100, >=5, <=+10%% or <=+5, but not like \"%s\"".formatted(text));
        }
        var operator = Operator.of(matcher.group(1));
        if (matcher.group(5) != null) {
            return new Criterion.Fixed(operator, Double.parseDouble(matcher.group(5)));
        }
        var number = Double.parseDouble(matcher.group(3));
        var percent = !matcher.group(4).isEmpty();
        return matcher.group(2).isEmpty() && !percent
                ? new Criterion.Fixed(operator, number)
                : new Criterion.Relative(operator, matcher.group(2).equals("-") ? -number : number, percent);
    }
}
