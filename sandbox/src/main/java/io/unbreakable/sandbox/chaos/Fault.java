package io.unbreakable.sandbox.chaos;

import static java.util.Objects.requireNonNull;

import io.unbreakable.contracts.Service;
import java.time.Duration;

/** Something that goes wrong on purpose; times count from the beginning of the work. */
sealed interface Fault {
    /** When it begins. */
    Duration at();

    /**
     * A service gets SIGKILL when it next makes this call; when it does not within {@code atMost}, it gets it then.
     *
     * @param operation begins as the call's operation does
     */
    record KillAtCall(
            Duration at,
            Service service,
            Dependency to,
            String operation,
            Moment moment,
            Duration atMost,
            Duration down)
            implements Fault {
        public KillAtCall {
            requireNonNull(at, "at");
            requireNonNull(service, "service");
            requireNonNull(operation, "operation");
            requireNonNull(down, "down");
        }

        boolean isFor(Call call) {
            return call.caller() == service
                    && call.to() == to
                    && call.operation().startsWith(operation);
        }
    }

    /**
     * A dependency is unwell for a while.
     *
     * @param share of the calls that notice
     */
    record Trouble(Duration at, Duration length, Dependency dependency, Ailment ailment, double share)
            implements Fault {
        public Trouble {
            requireNonNull(at, "at");
            requireNonNull(length, "length");
            requireNonNull(dependency, "dependency");
            requireNonNull(ailment, "ailment");
        }
    }

    /**
     * For a while events come late, twice, or not at all.
     *
     * @param late share that is held back, up to {@code lateBy}, and so overtaken
     * @param twice share that comes twice
     * @param lost share of AWS's own events and of Dynatrace's notifications that never come
     */
    record BadPost(Duration at, Duration length, double late, Duration lateBy, double twice, double lost)
            implements Fault {
        public BadPost {
            requireNonNull(at, "at");
            requireNonNull(length, "length");
            requireNonNull(lateBy, "lateBy");
        }
    }
}
