package io.unbreakable.ingest.domain;

import io.unbreakable.contracts.ApprovalClosed;
import io.unbreakable.contracts.ApprovalWaiting;
import io.unbreakable.contracts.EventData;
import io.unbreakable.contracts.ValidationRequested;
import io.unbreakable.monspec.plan.MeasurementPlan;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Tells a story fact by fact, answers what is asked, and keeps what would be published: what the service does, in memory. */
final class Told {
    private final PipelineDefinition definition;
    private final SpecificationReader.Outcome monspec;
    private final Map<String, @Nullable Instant> firstDeployed = new HashMap<>();
    private final Set<String> unknown = new HashSet<>();
    private final Map<String, String> comments = new HashMap<>();
    private final Map<String, EventData> published = new LinkedHashMap<>();
    private final Set<String> lost = new HashSet<>();
    private ExecutionFacts facts = ExecutionFacts.of(Sample.EXECUTION);

    Told(PipelineDefinition definition, SpecificationReader.Outcome monspec) {
        this.definition = definition;
        this.monspec = monspec;
    }

    static Told sample() {
        return with(Sample.MONSPEC);
    }

    static Told with(String monspec) {
        return new Told(Sample.definition(null), SpecificationReader.read(monspec, null));
    }

    static Told without(PipelineDefinition definition, Specification specification) {
        return new Told(definition, new SpecificationReader.Outcome(specification, Map.of(), List.of()));
    }

    Told firstDeployed(String group, Instant at) {
        firstDeployed.put(group, at);
        return this;
    }

    /** CodeDeploy does not know this group. */
    Told unknown(String group) {
        unknown.add(group);
        return this;
    }

    Told comment(String run, String comment) {
        comments.put(run, comment);
        return this;
    }

    Told tell(List<UnaryOperator<ExecutionFacts>> story) {
        story.forEach(this::tell);
        return this;
    }

    Told tell(UnaryOperator<ExecutionFacts> fact) {
        facts = fact.apply(facts);
        List<Question> open = Questions.open(facts, "Monspec");
        while (!open.isEmpty()) {
            open.forEach(question -> facts = answer(question));
            open = Questions.open(facts, "Monspec");
        }
        Publications.due(facts, Sample.POLICY).forEach(this::publish);
        return this;
    }

    /** The next publication of this event is followed by a crash, before it is marked. */
    Told crashingAfter(String eventIdPrefix) {
        lost.add(eventIdPrefix);
        return this;
    }

    private void publish(Publication publication) {
        EventData event = switch (publication) {
            case Publication.Complete complete -> complete.event();
            case Publication.Unplanned unplanned -> unplanned.with(plan(unplanned.planKey()));
        };
        EventData before = published.put(event.eventId(), event);
        if (before != null && !before.equals(event)) {
            throw new AssertionError("published twice, differently: " + event.eventId());
        }
        if (!lost.removeIf(event.eventId()::startsWith)) {
            facts = facts.withPublished(List.of(publication.eventId()));
        }
    }

    private @Nullable MeasurementPlan plan(@Nullable String key) {
        return key == null ? null : monspec.plans().get(key);
    }

    private Answers.FirstDeployment first(String group) {
        return unknown.contains(group)
                ? Answers.FirstDeployment.UNKNOWN
                : Answers.FirstDeployment.at(firstDeployed.get(group));
    }

    private ExecutionFacts answer(Question question) {
        return switch (question) {
            case Question.Definition asked -> facts.withDefinition(definition);
            case Question.Source asked -> facts.withSpecification(monspec.specification());
            case Question.Comment asked ->
                facts.withComment(asked.run(), comments.getOrDefault(asked.run(), asked.raw()));
            case Question.Deployed asked ->
                facts.withDeployed(asked.deploymentId(), Sample.revision(asked.deploymentId()));
            case Question.History asked -> facts.withHistory(asked.key(), first(asked.group()));
            case Question.RevisionSummary asked -> facts.withRevisionSummary("");
        };
    }

    Map<String, EventData> published() {
        return published;
    }

    ExecutionFacts facts() {
        return facts;
    }

    List<ValidationRequested> validations() {
        return only(ValidationRequested.class);
    }

    ValidationRequested validation(String gate) {
        return validations().stream()
                .filter(requested -> requested.validation().gate().name().equals(gate))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no validation of " + gate + " in " + published.keySet()));
    }

    List<ApprovalWaiting> waiting() {
        return only(ApprovalWaiting.class);
    }

    List<ApprovalClosed> closed() {
        return only(ApprovalClosed.class);
    }

    private <T extends EventData> List<T> only(Class<T> type) {
        return published.values().stream()
                .filter(type::isInstance)
                .map(type::cast)
                .toList();
    }
}
