package io.unbreakable.sandbox.chaos;

import io.unbreakable.contracts.Service;
import java.time.Duration;

/** What faults are called, and how long they last at most. */
final class Kinds {
    private static final String KILLED = "killed: ";

    private Kinds() {}

    static String of(Fault fault) {
        return switch (fault) {
            case Fault.Kill kill -> killed(kill.service());
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

    static Duration end(Fault fault) {
        return switch (fault) {
            case Fault.Kill kill -> kill.at().plus(kill.down());
            case Fault.KillAtCall kill -> kill.at().plus(kill.atMost());
            case Fault.Trouble trouble -> trouble.at().plus(trouble.length());
            case Fault.BadPost post -> post.at().plus(post.length());
        };
    }
}
