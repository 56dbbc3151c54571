package io.unbreakable.ingest.domain;

import static java.util.Objects.requireNonNull;

import io.unbreakable.contracts.Window;
import io.unbreakable.monspec.spec.GateSpec;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * When another tool wants to have measured.
 *
 * @param from null when it measures from now on
 * @param length longer than nothing and at most a day
 * @param defect what is wrong with what the tool wrote, for people; null when all is well
 */
public record RequestedSpan(
        @Nullable Instant from, Duration length, @Nullable String defect) {
    private static final Pattern SHORT = Pattern.compile("(\\d{1,6})\\s*(ms|s|m|h)");
    private static final Duration LONGEST = Duration.ofDays(1);

    public RequestedSpan {
        requireNonNull(length, "length");
    }

    /**
     * What is written: begins now when nothing says when, and lasts 5 minutes when nothing says how long. Never throws.
     *
     * @param from an ISO-8601 time with an offset
     * @param to the same; not together with wait
     * @param wait a duration such as {@code 5m} or {@code PT5M}
     * @param at when it was asked
     */
    public static RequestedSpan of(@Nullable String from, @Nullable String to, @Nullable String wait, Instant at) {
        if (to != null && wait != null) {
            return defective("it says both when the window ends (%s) and how long it lasts (%s)".formatted(to, wait));
        }
        try {
            Instant begin = from == null ? null : time(from);
            Duration length = to == null ? duration(wait) : Duration.between(begin == null ? at : begin, time(to));
            if (!length.isPositive()) {
                return defective(
                        to == null
                                ? "it waits for no time at all (%s)".formatted(wait)
                                : "its window ends before it has begun (%s to %s)"
                                        .formatted(from == null ? at : from, to));
            }
            return length.compareTo(LONGEST) > 0
                    ? defective("its window lasts longer than a day (%s)".formatted(length))
                    : new RequestedSpan(begin, length, null);
        } catch (DateTimeException e) {
            return defective("its window cannot be read: " + e.getMessage());
        }
    }

    /** The window on slots: the tool's own, widened, or from the next slot on. */
    public Window window(Duration slot, Instant at) {
        return from == null ? Slots.next(at, length, slot) : Slots.around(from, from.plus(length), slot);
    }

    private static RequestedSpan defective(String what) {
        return new RequestedSpan(null, GateSpec.DEFAULT_WAIT, "The request cannot be followed: " + what + ".");
    }

    private static Instant time(String text) {
        return OffsetDateTime.parse(text.strip()).toInstant();
    }

    private static Duration duration(@Nullable String text) {
        if (text == null) {
            return GateSpec.DEFAULT_WAIT;
        }
        Matcher written = SHORT.matcher(text.strip());
        return written.matches()
                ? amount(Long.parseLong(written.group(1)), written.group(2))
                : Duration.parse(text.strip());
    }

    private static Duration amount(long number, String unit) {
        return switch (unit) {
            case "ms" -> Duration.ofMillis(number);
            case "s" -> Duration.ofSeconds(number);
            case "m" -> Duration.ofMinutes(number);
            default -> Duration.ofHours(number);
        };
    }
}
