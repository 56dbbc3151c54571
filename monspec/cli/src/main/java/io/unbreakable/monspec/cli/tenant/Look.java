package io.unbreakable.monspec.cli.tenant;

import io.unbreakable.dynatrace.DynatraceException;
import java.util.List;
import java.util.function.Supplier;

/** A look at one part of the environment; what may not be looked at counts as missing. */
final class Look {
    private Look() {}

    static List<Finding> at(String subject, Supplier<List<Finding>> look) {
        try {
            return look.get();
        } catch (DynatraceException.Unreachable e) {
            throw e;
        } catch (DynatraceException e) {
            return List.of(Finding.missing(subject, "it cannot be looked at: " + e.getMessage()));
        }
    }
}
