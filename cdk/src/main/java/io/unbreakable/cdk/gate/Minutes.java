package io.unbreakable.cdk.gate;

import software.amazon.awscdk.Duration;

/** Lengths of time that are told in whole minutes. */
final class Minutes {
    private static final long MILLIS = 60_000;

    private Minutes() {}

    /** So many minutes, when they are whole and no fewer and no more than that. */
    static int of(Duration duration, String what, int fewest, int most) {
        String shown = duration.isUnresolved() ? "a value that is only known later" : duration.toHumanString();
        double minutes = duration.isUnresolved() ? 0 : duration.toMilliseconds().doubleValue() / MILLIS;
        if (minutes < fewest || minutes > most || minutes != Math.rint(minutes)) {
            throw new IllegalArgumentException(
                    "The " + what + " has to be " + fewest + " to " + most + " whole minutes, not " + shown);
        }
        return (int) minutes;
    }
}
