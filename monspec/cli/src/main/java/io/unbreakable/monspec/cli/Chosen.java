package io.unbreakable.monspec.cli;

import io.unbreakable.monspec.plan.MeasurementPlan;
import io.unbreakable.monspec.plan.Planner;
import io.unbreakable.monspec.plan.Planning;
import io.unbreakable.monspec.spec.ComparisonSpec;
import io.unbreakable.monspec.spec.GateSpec;
import io.unbreakable.monspec.spec.Monspec;
import io.unbreakable.monspec.spec.MonspecReader;
import io.unbreakable.monspec.spec.Reading;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Which comparison of a file is meant. */
final class Chosen {
    @Option(
            names = "--comparison",
            paramLabel = "NAME",
            description = "Name of the comparison; may be left out when there is only one.")
    private @Nullable String comparison;

    @Option(names = "--gate", paramLabel = "NAME", description = "Name of a gate instead: its comparison is meant.")
    private @Nullable String gate;

    @Option(
            names = "--service",
            paramLabel = "KEY",
            description = "The service that has the comparison, where several have one of that name.")
    private @Nullable String service;

    /**
     * What was chosen.
     *
     * @param gate null when a comparison was named
     */
    record Choice(MeasurementPlan plan, @Nullable GateSpec gate) {}

    /** Reads the file and plans what was chosen. @throws Unusable when it cannot be read, or does not say what is needed */
    Choice in(Input input, String file) {
        if (gate != null && comparison != null) {
            throw new Unusable("give either --gate or --comparison");
        }
        var monspec = monspec(input, file);
        var chosen = gate == null ? null : gate(monspec, gate);
        return switch (planning(monspec, chosen)) {
            case Planning.Planned(var plan) -> new Choice(plan, chosen);
            case Planning.Unplannable(var message) -> throw new Unusable(file + ": " + message);
        };
    }

    private static Monspec monspec(Input input, String file) {
        return switch (MonspecReader.read(input.text(file))) {
            case Reading.Read(var monspec, var remarks) -> monspec;
            case Reading.Unreadable(var message) ->
                throw new Unusable("%s: %s See all of it: monspec lint %1$s".formatted(file, message));
        };
    }

    private static GateSpec gate(Monspec monspec, String name) {
        var gate = monspec.gate(name);
        if (gate == null) {
            var names = monspec.gates().stream().map(GateSpec::name).collect(Collectors.joining(", "));
            throw new Unusable("there is no gate %s; there are: %s".formatted(name, names));
        }
        return gate;
    }

    private Planning planning(Monspec monspec, @Nullable GateSpec chosen) {
        if (chosen != null) {
            return Planner.plan(monspec, chosen);
        }
        var name = comparison == null ? only(monspec) : comparison;
        return service == null ? Planner.plan(monspec, name) : Planner.plan(monspec, service, name);
    }

    private static String only(Monspec monspec) {
        var names = monspec.services().stream()
                .flatMap(service -> service.comparisons().stream())
                .map(ComparisonSpec::name)
                .toList();
        if (names.size() != 1) {
            throw new Unusable("choose one with --comparison: " + String.join(", ", names));
        }
        return names.getFirst();
    }
}
