package io.unbreakable.sandbox;

import java.time.Duration;
import java.time.format.DateTimeParseException;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads the length of a slot as people write it, {@code 1s} to {@code 1m}. */
final class SlotLength implements ITypeConverter<Duration> {
    static final Duration LIKE_A_TENANT = Duration.ofMinutes(1);

    @Override
    public Duration convert(String value) {
        try {
            Duration slot = Duration.parse("PT" + value.strip());
            if (slot.toSeconds() >= 1 && slot.compareTo(LIKE_A_TENANT) <= 0 && slot.toNanosPart() == 0) {
                return slot;
            }
        } catch (DateTimeParseException e) {
            throw new TypeConversionException(value + " is not a duration such as 1s or 1m");
        }
        throw new TypeConversionException("a slot has whole seconds, 1s to 1m, not " + value);
    }
}
