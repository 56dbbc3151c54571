package io.unbreakable.ingest.messaging;

import static java.util.Objects.requireNonNull;

import io.quarkus.logging.Log;
import io.unbreakable.contracts.EventData;
import io.unbreakable.contracts.Execution;
import io.unbreakable.ingest.IngestConfig;
import io.unbreakable.ingest.domain.ExecutionFacts;
import io.unbreakable.ingest.domain.GatePolicy;
import io.unbreakable.ingest.domain.Publication;
import io.unbreakable.ingest.domain.Publications;
import io.unbreakable.ingest.domain.Question;
import io.unbreakable.ingest.domain.Questions;
import io.unbreakable.ingest.store.ExecutionStore;
import io.unbreakable.messaging.EventPublisher;
import io.unbreakable.messaging.Later;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** Adds a fact to an execution, asks what has to be asked, and publishes what follows. */
@ApplicationScoped
class FollowExecution {
    private static final String FOLLOWED = "is followed";
    private final ExecutionStore store;
    private final Answering answering;
    private final FollowGroups groups;
    private final EventPublisher publisher;
    private final Later later;
    private final IngestConfig config;

    FollowExecution(
            ExecutionStore store,
            Answering answering,
            FollowGroups groups,
            EventPublisher publisher,
            Later later,
            IngestConfig config) {
        this.store = store;
        this.answering = answering;
        this.groups = groups;
        this.publisher = publisher;
        this.later = later;
        this.config = config;
    }

    /** Adds a fact; a repetition changes nothing. */
    void add(Execution execution, UnaryOperator<ExecutionFacts> fact) {
        ExecutionFacts facts = store.update(execution, fact);
        if (!facts.published().contains(FOLLOWED)) {
            later.in(config.ingest().reconcileEvery(), new Reconcile(execution));
            facts = store.update(execution, known -> known.withPublished(List.of(FOLLOWED)));
        }
        boolean waiting = false;
        List<Question> open = Questions.open(facts, config.monspecArtifact());
        while (!open.isEmpty() && !waiting) {
            List<UnaryOperator<ExecutionFacts>> answers = answers(execution, open);
            waiting = answers.size() < open.size();
            facts = store.update(execution, known -> apply(known, answers));
            open = waiting ? open : Questions.open(facts, config.monspecArtifact());
        }
        facts = groups.follow(facts);
        publish(facts);
        if (waiting) {
            later.in(config.ingest().askEvery(), new LookAtExecution(execution));
        }
    }

    private List<UnaryOperator<ExecutionFacts>> answers(Execution execution, List<Question> open) {
        return open.stream()
                .map(question -> answering.answer(execution, question))
                .flatMap(Optional::stream)
                .toList();
    }

    private static ExecutionFacts apply(ExecutionFacts facts, List<UnaryOperator<ExecutionFacts>> answers) {
        ExecutionFacts known = facts;
        for (UnaryOperator<ExecutionFacts> answer : answers) {
            known = answer.apply(known);
        }
        return known;
    }

    private void publish(ExecutionFacts facts) {
        GatePolicy policy = new GatePolicy(config.slot(), config.gateGrace());
        List<Publication> due = Publications.due(facts, policy);
        if (due.isEmpty()) {
            return;
        }
        List<EventData> events = new ArrayList<>();
        due.forEach(publication -> events.add(event(facts.execution(), publication)));
        publisher.publish(events);
        events.forEach(event -> Log.infof("published %s", event.eventId()));
        store.update(
                facts.execution(),
                known -> known.withPublished(
                        due.stream().map(Publication::eventId).toList()));
    }

    private EventData event(Execution execution, Publication publication) {
        return switch (publication) {
            case Publication.Complete complete -> complete.event();
            case Publication.Unplanned unplanned ->
                unplanned.with(
                        unplanned.planKey() == null
                                ? null
                                : store.plan(execution, requireNonNull(unplanned.planKey())));
        };
    }
}
