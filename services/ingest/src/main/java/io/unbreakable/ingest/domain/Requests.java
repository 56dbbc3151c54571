package io.unbreakable.ingest.domain;

import static java.util.Objects.requireNonNull;

import io.unbreakable.monspec.spec.GateSpec;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The validations that an execution asks for, whether or not all is known yet that they need. */
final class Requests {
    private Requests() {}

    /**
     * A validation that is to be requested.
     *
     * @param cause the run whose state opens the window
     * @param at when it reached it
     * @param deployed the run that deployed what is validated; null when none is known
     */
    record Request(
            ActiveGate gate,
            ActionRun cause,
            Instant at,
            @Nullable ActionRun deployed) {
        GateSpec spec() {
            return gate.spec();
        }

        @Nullable String deploymentId() {
            return deployed == null ? null : deployed.externalId();
        }
    }

    static List<Request> of(ExecutionFacts facts) {
        List<Request> requests = new ArrayList<>();
        for (ActiveGate gate : ActiveGates.of(facts)) {
            Trigger trigger = gate.trigger();
            if (trigger != null) {
                facts.runsOf(trigger.action()).stream()
                        .filter(run -> run.at(trigger.state()) != null)
                        .sorted(Comparator.comparing(ActionRun::id))
                        .map(run -> request(facts, gate, trigger, run))
                        .filter(request -> request != null)
                        .forEach(requests::add);
            }
        }
        return requests;
    }

    /** Null while the deployment that must have come before is not known. */
    private static @Nullable Request request(ExecutionFacts facts, ActiveGate gate, Trigger trigger, ActionRun cause) {
        Instant at = requireNonNull(cause.at(trigger.state()));
        if (trigger.deployment() == null) {
            return new Request(gate, cause, at, null);
        }
        ActionRun deployed =
                trigger.deployment().equals(trigger.action()) ? cause : deployedBefore(facts, trigger.deployment(), at);
        return deployed == null ? null : new Request(gate, cause, at, deployed);
    }

    private static @Nullable ActionRun deployedBefore(ExecutionFacts facts, String deployment, Instant at) {
        return facts.runsOf(deployment).stream()
                .filter(run -> isBy(run.at(ActionRun.SUCCEEDED), at))
                .max(Comparator.comparing((ActionRun run) -> requireNonNull(run.at(ActionRun.SUCCEEDED)))
                        .thenComparing(ActionRun::id))
                .orElse(null);
    }

    private static boolean isBy(@Nullable Instant time, Instant latest) {
        return time != null && !time.isAfter(latest);
    }
}
