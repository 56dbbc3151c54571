package io.unbreakable.ingest.messaging;

import static java.util.Objects.requireNonNull;

import io.unbreakable.contracts.EventData;
import io.unbreakable.contracts.Execution;
import io.unbreakable.ingest.IngestConfig;
import io.unbreakable.ingest.domain.ExecutionFacts;
import io.unbreakable.ingest.domain.GatePolicy;
import io.unbreakable.ingest.domain.Publication;
import io.unbreakable.ingest.domain.Publications;
import io.unbreakable.ingest.domain.Question;
import io.unbreakable.ingest.domain.Questions;
import io.unbreakable.ingest.domain.Watch;
import io.unbreakable.ingest.store.ExecutionStore;
import io.unbreakable.ingest.store.WatchStore;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.InstantSource;
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
    private final Outbox outbox;
    private final NextLook looks;
    private final WatchStore watches;
    private final InstantSource clock;
    private final IngestConfig config;

    FollowExecution(
            ExecutionStore store,
            Answering answering,
            FollowGroups groups,
            Outbox outbox,
            NextLook looks,
            WatchStore watches,
            InstantSource clock,
            IngestConfig config) {
        this.store = store;
        this.answering = answering;
        this.groups = groups;
        this.outbox = outbox;
        this.looks = looks;
        this.watches = watches;
        this.clock = clock;
        this.config = config;
    }

    /** Adds a fact; a repetition changes nothing. Whether everything that follows from what is known is said. */
    boolean add(Execution execution, UnaryOperator<ExecutionFacts> fact) {
        ExecutionFacts facts = followed(store.update(execution, fact));
        boolean waiting = false;
        List<Question> open = Questions.open(facts, config.monspecArtifact());
        while (!open.isEmpty() && !waiting) {
            List<UnaryOperator<ExecutionFacts>> answers = answers(execution, open);
            waiting = answers.size() < open.size();
            facts = store.update(execution, known -> apply(known, answers));
            open = waiting ? open : Questions.open(facts, config.monspecArtifact());
        }
        groups.follow(facts);
        boolean published = publish(store.update(execution, known -> known));
        boolean complete = published && !waiting;
        if (!complete) {
            looks.in(
                    config.ingest().askEvery(),
                    "execution/" + execution.pipelineArn() + "/" + execution.executionId(),
                    new LookAtExecution(execution));
        }
        return complete;
    }

    /** From the first message on its pipeline is compared with CodePipeline. */
    private ExecutionFacts followed(ExecutionFacts facts) {
        if (facts.published().contains(FOLLOWED)) {
            return facts;
        }
        Execution execution = facts.execution();
        Instant next = clock.instant().plus(config.ingest().reconcileEvery());
        watches.begin(Watch.pipeline(execution.pipeline(), execution.pipelineArn(), false, next));
        return store.update(execution, known -> known.withPublished(List.of(FOLLOWED)));
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

    /** Whether all that is to be published is; somebody else may be about to publish some of it. */
    private boolean publish(ExecutionFacts facts) {
        GatePolicy policy = new GatePolicy(config.slot(), config.gateGrace());
        List<EventData> due = Publications.due(facts, policy).stream()
                .map(publication -> event(facts.execution(), publication))
                .toList();
        List<String> published =
                outbox.publish(due).stream().map(EventData::eventId).toList();
        if (!published.isEmpty()) {
            store.update(facts.execution(), known -> known.withPublished(published));
        }
        return published.size() == due.size();
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
