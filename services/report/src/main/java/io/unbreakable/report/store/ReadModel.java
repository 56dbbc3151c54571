package io.unbreakable.report.store;

import io.unbreakable.contracts.BaselinePinned;
import io.unbreakable.contracts.BaselineUnpinned;
import io.unbreakable.contracts.EventData;
import io.unbreakable.contracts.Execution;
import io.unbreakable.contracts.StageTransition;
import io.unbreakable.messaging.StateTable.Document;
import io.unbreakable.messaging.StateTable.Key;
import io.unbreakable.report.domain.BaselineDocument;
import io.unbreakable.report.domain.EnvironmentDocument;
import io.unbreakable.report.domain.ExecutionDocument;
import io.unbreakable.report.domain.ExecutionProjection;
import io.unbreakable.report.domain.FrozenGroup;
import io.unbreakable.report.domain.ProblemDocument;
import io.unbreakable.report.domain.RemediationDocument;
import io.unbreakable.report.domain.RemediationProjection;
import io.unbreakable.report.domain.Subjects;
import io.unbreakable.report.domain.TransitionDocument;
import io.unbreakable.report.domain.ValidationDocument;
import io.unbreakable.report.domain.ValidationProjection;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;

/**
 * Works events into the documents of everything they are about. Doubled and reordered events give the same documents; lists
 * are written after their document, on a repetition too, so that a crash in between heals.
 */
@ApplicationScoped
public class ReadModel {
    private final Documents documents;
    private final Lists lists;
    private final Histories histories;

    ReadModel(Documents documents, Lists lists, Histories histories) {
        this.documents = documents;
        this.lists = lists;
        this.histories = histories;
    }

    /** Records what this event says. */
    public void record(EventData event) {
        Subjects subjects = Subjects.of(event);
        subjects.validations().forEach(id -> validation(id, event));
        subjects.executions().forEach(execution -> execution(execution, event));
        subjects.remediations().forEach(id -> remediation(id, event));
        subjects.problems().forEach(id -> problem(id, event));
        subjects.environments().forEach(name -> environment(name, event));
        TransitionDocument.about(event).ifPresent(transition -> transition(transition, event));
        switch (event) {
            case BaselinePinned said -> baseline(Names.baseline(said.pipelineArn(), said.gate()), said);
            case BaselineUnpinned said -> baseline(Names.baseline(said.pipelineArn(), said.gate()), said);
            default -> {}
        }
        FrozenGroup frozen = FrozenGroup.of(event);
        if (frozen != null) {
            documents.change(Names.frozen(frozen), FrozenGroup.class, frozen, known -> known.or(frozen));
        }
        histories.put(event);
    }

    private void baseline(Key key, EventData event) {
        documents.change(key, BaselineDocument.class, BaselineDocument.empty(), document -> document.with(event));
    }

    private void validation(String id, EventData event) {
        Document<ValidationDocument> stored = documents.change(
                Names.validation(id),
                ValidationDocument.class,
                ValidationDocument.empty(id),
                document -> ValidationProjection.apply(document, event));
        var validation = stored.body().validation();
        if (validation != null) {
            lists.put(
                    Names.listsOf(validation),
                    "validation/" + id,
                    validation.requestedAt(),
                    stored.version(),
                    stored.body().brief());
            histories.put(validation, stored);
        }
    }

    private void execution(Execution execution, EventData event) {
        Document<ExecutionDocument> stored = documents.change(
                Names.execution(execution),
                ExecutionDocument.class,
                ExecutionDocument.empty(execution),
                document -> ExecutionProjection.apply(document, event));
        Instant startedAt = stored.body().startedAt();
        if (startedAt != null) {
            lists.put(
                    List.of(Names.executions(null), Names.executions(execution.pipeline())),
                    "execution/" + execution.executionId() + "/" + execution.pipeline(),
                    startedAt,
                    stored.version(),
                    stored.body().brief());
        }
    }

    private void remediation(String id, EventData event) {
        Document<RemediationDocument> stored = documents.change(
                Names.remediation(id),
                RemediationDocument.class,
                RemediationDocument.empty(id),
                document -> RemediationProjection.apply(document, event));
        Instant firstAt = stored.body().firstAt();
        if (firstAt != null) {
            lists.put(List.of(Names.REMEDIATIONS), "remediation/" + id, firstAt, stored.version(), stored.body());
        }
    }

    private void problem(String id, EventData event) {
        Document<ProblemDocument> stored = documents.change(
                Names.problem(id), ProblemDocument.class, ProblemDocument.empty(id), document -> document.with(event));
        Instant firstAt = stored.body().firstAt();
        if (firstAt != null) {
            lists.put(List.of(Names.PROBLEMS), "problem/" + id, firstAt, stored.version(), stored.body());
        }
    }

    private void transition(StageTransition transition, EventData event) {
        documents.change(
                Names.transition(transition),
                TransitionDocument.class,
                TransitionDocument.empty(transition),
                document -> document.with(event));
    }

    private void environment(String name, EventData event) {
        documents.change(
                Names.environment(name),
                EnvironmentDocument.class,
                EnvironmentDocument.empty(name),
                document -> document.with(event));
    }
}
