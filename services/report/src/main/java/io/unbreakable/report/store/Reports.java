package io.unbreakable.report.store;

import io.unbreakable.contracts.AutomationSwitched;
import io.unbreakable.messaging.StateTable;
import io.unbreakable.messaging.StateTable.Document;
import io.unbreakable.messaging.StateTable.Key;
import io.unbreakable.report.domain.BaselineDocument;
import io.unbreakable.report.domain.EnvironmentDocument;
import io.unbreakable.report.domain.ExecutionDocument;
import io.unbreakable.report.domain.FrozenGroup;
import io.unbreakable.report.domain.ProblemDocument;
import io.unbreakable.report.domain.RemediationDocument;
import io.unbreakable.report.domain.TransitionDocument;
import io.unbreakable.report.domain.ValidationDocument;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Answers the questions of pages and programs; each is one query or one read. */
@ApplicationScoped
public class Reports {
    private final StateTable table;
    private final Lists lists;

    Reports(StateTable table, Lists lists) {
        this.table = table;
        this.lists = lists;
    }

    /** The newest executions, of one pipeline or of all. */
    public List<ExecutionDocument> executions(@Nullable String pipeline, int limit) {
        return executions(pipeline, limit, null).items();
    }

    /** One execution with its timeline. */
    public Optional<ExecutionDocument> execution(String pipeline, String executionId) {
        return table.find(Names.execution(pipeline, executionId), ExecutionDocument.class)
                .map(Document::body);
    }

    /** The newest validations, brief, of one pipeline, one gate, both, or all. */
    public List<ValidationDocument> validations(@Nullable String pipeline, @Nullable String gate, int limit) {
        return validations(pipeline, gate, limit, null).items();
    }

    /** The same in parts, behind this place of an earlier part; null for its beginning. */
    public Page<ValidationDocument> validations(
            @Nullable String pipeline, @Nullable String gate, int limit, @Nullable String behind) {
        Page<ValidationDocument> page =
                lists.page(Names.validations(pipeline, gate), limit, behind, ValidationDocument.class);
        return new Page<>(page.items().stream().map(this::asPinnedNow).toList(), page.next());
    }

    /** Executions in parts, behind this place of an earlier part; null for its beginning. */
    public Page<ExecutionDocument> executions(@Nullable String pipeline, int limit, @Nullable String behind) {
        return lists.page(Names.executions(pipeline), limit, behind, ExecutionDocument.class);
    }

    /** Remediations in parts, behind this place of an earlier part; null for its beginning. */
    public Page<RemediationDocument> remediations(int limit, @Nullable String behind) {
        return lists.page(Names.REMEDIATIONS, limit, behind, RemediationDocument.class);
    }

    /** One validation with everything that is known of it. */
    public Optional<ValidationDocument> validation(String id) {
        return table.find(Names.validation(id), ValidationDocument.class)
                .map(Document::body)
                .map(this::asPinnedNow);
    }

    /** Another run may have been pinned since, or this one let go. */
    private ValidationDocument asPinnedNow(ValidationDocument document) {
        var validation = document.validation();
        if (document.pinned() == null || validation == null) {
            return document;
        }
        Key key = Names.baseline(
                validation.execution().pipelineArn(), validation.gate().name());
        return table.find(key, BaselineDocument.class)
                        .filter(baseline -> baseline.body().isOf(document.id()))
                        .isPresent()
                ? document
                : document.withoutPin();
    }

    /** The newest remediations and refusals. */
    public List<RemediationDocument> remediations(int limit) {
        return remediations(limit, null).items();
    }

    /** The newest problems. */
    public List<ProblemDocument> problems(int limit) {
        return lists.page(Names.PROBLEMS, limit, null, ProblemDocument.class).items();
    }

    /** The ways into stages that remediations disabled, and that are not enabled again. */
    public List<TransitionDocument> disabledTransitions() {
        return table.query(Names.TRANSITIONS, "key/", TransitionDocument.class).stream()
                .map(Document::body)
                .filter(TransitionDocument::holds)
                .toList();
    }

    /** The groups in which nothing is remediated until a person switches that on again. */
    public List<FrozenGroup> frozenGroups() {
        List<Document<FrozenGroup>> known = table.query(Names.FROZEN, "group/", FrozenGroup.class);
        return known.stream()
                .map(Document::body)
                .filter(frozen -> frozen.holds(remediation(frozen.environment())))
                .toList();
    }

    private @Nullable AutomationSwitched remediation(String environment) {
        return table.find(Names.environment(environment), EnvironmentDocument.class)
                .map(known -> known.body().remediation())
                .orElse(null);
    }

    /** All environments that were heard of, by name. */
    public List<EnvironmentDocument> environments() {
        return table.query(Names.ENVIRONMENTS, "name/", EnvironmentDocument.class).stream()
                .map(Document::body)
                .toList();
    }
}
