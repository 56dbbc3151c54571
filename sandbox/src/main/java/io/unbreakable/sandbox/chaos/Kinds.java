package io.unbreakable.sandbox.chaos;

import io.unbreakable.contracts.Service;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Predicate;

/** What faults are called, and how long they last at most. */
final class Kinds {
    private static final String KILLED = "killed: ";
    private static final String AT_ANY_TIME = "because the call did not come";

    private Kinds() {}

    static String of(Fault fault) {
        return switch (fault) {
            case Fault.KillAtCall kill ->
                KILLED + kill.service().id() + " at " + kill.operation() + " "
                        + kill.moment().words();
            case Fault.Trouble trouble ->
                trouble.dependency().name().toLowerCase(java.util.Locale.ROOT) + " "
                        + trouble.ailment().words();
            case Fault.BadPost post -> "bad post";
        };
    }

    /** When the call did not come at which it was to be killed. */
    static String inVain(Fault.KillAtCall kill) {
        return killed(kill.service());
    }

    /** At some moment. */
    static String killed(Service service) {
        return KILLED + service.id();
    }

    /** How many of these were kills at each moment, and at none of them. */
    static Map<String, Long> byMoment(Map<String, Long> faults) {
        Map<String, Long> counts = new LinkedHashMap<>();
        for (Moment moment : Moment.values()) {
            counts.put(moment.words(), kills(faults, kind -> kind.endsWith(" " + moment.words())));
        }
        counts.put(AT_ANY_TIME, kills(faults, kind -> !kind.contains(" at ")));
        return counts;
    }

    private static long kills(Map<String, Long> faults, Predicate<String> which) {
        return faults.entrySet().stream()
                .filter(fault -> fault.getKey().startsWith(KILLED) && which.test(fault.getKey()))
                .mapToLong(Map.Entry::getValue)
                .sum();
    }

    static Duration end(Fault fault) {
        return switch (fault) {
            case Fault.KillAtCall kill -> kill.at().plus(kill.atMost());
            case Fault.Trouble trouble -> trouble.at().plus(trouble.length());
            case Fault.BadPost post -> post.at().plus(post.length());
        };
    }
}
