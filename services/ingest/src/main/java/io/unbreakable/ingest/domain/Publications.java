package io.unbreakable.ingest.domain;

import static java.util.Objects.requireNonNull;

import io.unbreakable.contracts.Deployment;
import io.unbreakable.contracts.DeploymentGroup;
import io.unbreakable.contracts.EventData;
import io.unbreakable.contracts.ExecutionChanged;
import io.unbreakable.contracts.Validation;
import io.unbreakable.contracts.Window;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What is to be published about an execution: it follows from the facts alone, whatever order they came in. */
public final class Publications {
    private final ExecutionFacts facts;
    private final GatePolicy policy;

    private Publications(ExecutionFacts facts, GatePolicy policy) {
        this.facts = facts;
        this.policy = policy;
    }

    /** What is to be published and is not yet marked as published. */
    public static List<Publication> due(ExecutionFacts facts, GatePolicy policy) {
        return new Publications(facts, policy)
                .all().stream()
                        .filter(publication -> !facts.published().contains(publication.eventId()))
                        .toList();
    }

    /** Whether the pipeline has gates: any other is none of our business. */
    public static boolean isOurs(ExecutionFacts facts) {
        return !ActiveGates.of(facts).isEmpty();
    }

    private List<Publication> all() {
        if (!isOurs(facts) || !facts.isLabelSettled()) {
            return List.of();
        }
        List<EventData> events = new ArrayList<>(Approvals.of(facts));
        facts.changes().values().stream().map(this::labelled).forEach(events::add);
        List<Publication> all = new ArrayList<>();
        events.forEach(event -> all.add(new Publication.Complete(event)));
        Requests.of(facts).stream()
                .map(this::validation)
                .filter(Objects::nonNull)
                .forEach(all::add);
        return all;
    }

    private ExecutionChanged labelled(ExecutionChanged change) {
        return new ExecutionChanged(
                change.execution(),
                change.level(),
                change.stage(),
                change.action(),
                change.actionExecutionId(),
                change.category(),
                change.state(),
                change.attempt(),
                facts.label(),
                change.at());
    }

    /** Null while something it needs is not known. */
    private @Nullable Publication validation(Requests.Request request) {
        Answers answers = facts.answers();
        PipelineDefinition definition = requireNonNull(answers.definition());
        String deploymentId = request.deploymentId();
        if (deploymentId != null && !answers.deployed().containsKey(deploymentId)) {
            return null;
        }
        Question.History history = Questions.history(definition, request);
        if (history != null && !answers.history().containsKey(history.key())) {
            return null;
        }
        Window window = window(request);
        Plan plan = request.gate().plan();
        return new Publication.Unplanned(
                validation(request, window),
                plan == null ? null : plan.key(),
                plan != null && history != null && isFirstRelease(plan, history, window));
    }

    private Validation validation(Requests.Request request, Window window) {
        String name = request.spec().name();
        return new Validation(
                ValidationIds.of(
                        facts.execution().pipelineArn(),
                        facts.execution().executionId(),
                        name,
                        request.cause().id()),
                facts.execution(),
                policy.gate(request.spec(), gatesOf(request.spec().approval()), window, request.at()),
                request.spec().environment(),
                deployment(request),
                request.spec().comparison(),
                null,
                request.gate().defect(),
                window,
                request.at());
    }

    private Window window(Requests.Request request) {
        Instant after = request.at().plus(request.spec().warmup());
        return Slots.next(after, request.spec().window(), policy.slot());
    }

    private boolean isFirstRelease(Plan plan, Question.History history, Window window) {
        Plan.Baseline baseline = requireNonNull(plan.optionalBaseline());
        return requireNonNull(facts.answers().history().get(history.key()))
                .isAfter(window.shiftedBack(baseline.shift(), policy.slot()).end());
    }

    private @Nullable Deployment deployment(Requests.Request request) {
        ActionRun deployed = request.deployed();
        String group = deployed == null ? null : facts.groupOf(deployed);
        String id = request.deploymentId();
        if (group == null || id == null) {
            return null;
        }
        return new Deployment(
                DeploymentGroup.parse(group),
                id,
                requireNonNull(facts.answers().deployed().get(id)).revision(),
                facts.label());
    }

    private List<String> gatesOf(@Nullable String approval) {
        return approval == null
                ? List.of()
                : ActiveGates.of(facts).stream()
                        .filter(gate -> approval.equals(gate.spec().approval()))
                        .map(gate -> gate.spec().name())
                        .toList();
    }
}
