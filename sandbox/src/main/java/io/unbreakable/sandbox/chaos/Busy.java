package io.unbreakable.sandbox.chaos;

import java.util.function.DoubleSupplier;
import org.jspecify.annotations.Nullable;

/** Takes note of a machine that has other things to do: that is a fault as well, of nobody's making. */
final class Busy {
    static final String KIND = "this machine was busy";

    /** More processes that want to run, for each processor, than a run has itself. */
    private static final double TOO_MANY = 5;

    private final FaultLog log;
    private final DoubleSupplier load;
    private final int processors;
    private @Nullable Runnable end;

    /** @param load average of the last minute; negative where the system does not say */
    Busy(FaultLog log, DoubleSupplier load, int processors) {
        this.log = log;
        this.load = load;
        this.processors = processors;
    }

    /** One look, to be repeated all the time. */
    synchronized void look() {
        boolean busy = load.getAsDouble() > TOO_MANY * processors;
        if (busy && end == null) {
            end = log.begins(KIND);
        } else if (!busy && end != null) {
            end.run();
            end = null;
        }
    }
}
