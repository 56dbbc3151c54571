package io.unbreakable.sandbox.chaos;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** When something has to have happened at the latest, faults considered. */
final class Tolerance {
    /** What was promised: so long after a fault ended. */
    static final Duration AFTER_A_FAULT = Duration.ofMinutes(2);
    /** What was promised of 99 of 100 verdicts when nothing fails. */
    static final Duration WHEN_NOTHING_FAILS = Duration.ofSeconds(1);
    /** How long something may take that only needs its processor time, on a machine that has other things to do. */
    static final Duration AT_ONCE = Duration.ofSeconds(5);

    private Tolerance() {}

    /**
     * The latest moment for what was due then.
     *
     * @param from when its story began: faults that were over by then had their time
     */
    static Instant after(List<Injected> faults, Instant from, Instant due) {
        Instant latest = due.plus(AT_ONCE);
        Instant noLonger = from.minus(AFTER_A_FAULT);
        for (Injected fault : faults) {
            if (fault.lasts() && fault.from().isBefore(latest)) {
                return Instant.MAX;
            }
            Instant until = fault.until() == null ? latest : fault.until();
            if (until.isAfter(noLonger) && fault.from().isBefore(latest)) {
                Instant tolerated = until.plus(AFTER_A_FAULT);
                latest = tolerated.isAfter(latest) ? tolerated : latest;
            }
        }
        return latest;
    }

    /** Whether nothing failed, or had failed, while this went on. */
    static boolean isCalm(List<Injected> faults, Instant from, Instant to) {
        return faults.stream()
                .noneMatch(fault -> fault.from().isBefore(to)
                        && (fault.until() == null
                                || fault.until().plus(AFTER_A_FAULT).isAfter(from)));
    }
}
