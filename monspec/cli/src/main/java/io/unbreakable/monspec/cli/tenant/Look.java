package io.unbreakable.monspec.cli.tenant;

import static java.util.Objects.requireNonNull;

import io.unbreakable.dynatrace.DynatraceException;
import java.time.Duration;
import java.util.List;
import java.util.function.Supplier;

/**
 * A look at the parts of an environment; what may not be looked at counts as missing. An environment that throttles is asked
 * again when it says that it may be, until that has taken too long in all.
 */
final class Look {
    private Duration patience;

    Look(Duration patience) {
        this.patience = requireNonNull(patience, "patience");
    }

    List<Finding> at(String subject, Supplier<List<Finding>> look) {
        try {
            return answered(look);
        } catch (DynatraceException.Unreachable e) {
            throw e;
        } catch (DynatraceException e) {
            return List.of(Finding.missing(subject, "it cannot be looked at: " + e.getMessage()));
        }
    }

    private List<Finding> answered(Supplier<List<Finding>> look) {
        while (true) {
            try {
                return look.get();
            } catch (DynatraceException.Throttled e) {
                waitFor(e);
            }
        }
    }

    private void waitFor(DynatraceException.Throttled throttled) {
        if (patience.compareTo(throttled.retryAfter()) < 0) {
            throw throttled;
        }
        patience = patience.minus(throttled.retryAfter());
        try {
            Thread.sleep(throttled.retryAfter());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw throttled;
        }
    }
}
