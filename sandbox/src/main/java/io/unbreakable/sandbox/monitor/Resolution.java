package io.unbreakable.sandbox.monitor;

import java.util.List;

/** The width of the points of an answer; millis is 0 for one point over everything (Inf). */
record Resolution(long millis, String name) {

    private static final List<String> LADDER = List.of("1s", "5s", "10s", "1m", "5m", "10m", "1h", "6h", "1d", "1w");
    private static final Resolution INF = new Resolution(0, "Inf");

    boolean infinite() {
        return millis == 0;
    }

    /** Reads the parameter: Inf, a span, or a wanted number of points, which is only a hint. */
    static Resolution parse(String text, long windowMillis, Slots slots) {
        if (text.equals("Inf")) {
            return INF;
        }
        if (text.matches("\\d{1,6}")) {
            return forPoints(Math.max(1, Long.parseLong(text)), windowMillis, slots);
        }
        try {
            return new Resolution(coarse(MetricSelector.span(text), slots), text);
        } catch (IllegalArgumentException e) {
            throw ApiException.bad("The resolution '" + text + "' is not supported.");
        }
    }

    private static long coarse(long millis, Slots slots) {
        if (millis % slots.millis() != 0) {
            throw new IllegalArgumentException("finer than the slots");
        }
        return millis;
    }

    private static Resolution forPoints(long points, long windowMillis, Slots slots) {
        for (String step : LADDER) {
            long millis = MetricSelector.span(step);
            if (millis % slots.millis() == 0 && (windowMillis + millis - 1) / millis <= points) {
                return new Resolution(millis, step);
            }
        }
        return new Resolution(MetricSelector.span("1w"), "1w");
    }
}
