package io.unbreakable.monspec.cli.tenant;

import io.unbreakable.dynatrace.DynatraceException;
import java.time.Duration;
import java.util.List;
import java.util.function.Supplier;

/** A look at the parts of an environment; what may not be looked at counts as missing. */
final class Look {
    private final Patience patience;

    Look(Duration patience) {
        this.patience = new Patience(patience);
    }

    List<Finding> at(String subject, Supplier<List<Finding>> look) {
        try {
            return patience.answer(look);
        } catch (DynatraceException.Unreachable e) {
            throw e;
        } catch (DynatraceException e) {
            return List.of(Finding.missing(subject, "it cannot be looked at: " + e.getMessage()));
        }
    }
}
