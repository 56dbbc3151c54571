package io.unbreakable.monspec.spec;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The comment (CustomData) of a manual approval, which can opt in to being answered. */
public sealed interface ApprovalComment {
    Pattern NAME = Pattern.compile("[A-Za-z0-9_.-]{1,100}");
    Pattern COMPARISON = Pattern.compile("([A-Za-z0-9_.-]{1,100})\\s*,\\s*(\\d{1,4})");

    /** The comment is one word, which may be the name of a gate of the file. */
    record NamesGate(String gate) implements ApprovalComment {
        public NamesGate {
            requireNonNull(gate, "gate");
        }
    }

    /** The comment asks for a comparison over so many minutes. */
    record AsksFor(String comparison, Duration window) implements ApprovalComment {
        public AsksFor {
            requireNonNull(comparison, "comparison");
            requireNonNull(window, "window");
        }
    }

    /** The comment is none of our business. */
    record None() implements ApprovalComment {}

    /**
     * Reads a comment: a gate's name, or {@code Comparison,minutes} with 1 to 1440 minutes; whatever is anything else, is
     * {@link None}.
     */
    static ApprovalComment parse(@Nullable String comment) {
        var text = comment == null ? "" : comment.strip();
        if (NAME.matcher(text).matches()) {
            return new NamesGate(text);
        }
        var comparison = COMPARISON.matcher(text);
        if (!comparison.matches()) {
            return new None();
        }
        var minutes = Integer.parseInt(comparison.group(2));
        return minutes < 1 || minutes > 1440
                ? new None()
                : new AsksFor(comparison.group(1), Duration.ofMinutes(minutes));
    }
}
