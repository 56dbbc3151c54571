package io.unbreakable.report.http;

import io.unbreakable.report.domain.ExecutionDocument;
import io.unbreakable.report.domain.Step;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An execution as programs get it.
 *
 * @param state CodePipeline's word; missing when only a gate was heard of
 * @param steps stages and actions, in the order in which they were first heard of
 */
record ExecutionAnswer(
        String pipeline,
        String pipelineArn,
        String executionId,
        String build,
        @Nullable String state,
        @Nullable Instant startedAt,
        List<Step> steps,
        List<ValidationAnswer> validations) {

    static ExecutionAnswer of(ExecutionDocument document, Instant now) {
        Step whole = document.steps().get("");
        return new ExecutionAnswer(
                document.execution().pipeline(),
                document.execution().pipelineArn(),
                document.execution().executionId(),
                document.build(),
                whole == null ? null : whole.state(),
                document.startedAt(),
                document.steps().values().stream()
                        .filter(step -> step.stage() != null)
                        .sorted(Comparator.comparing(Step::since))
                        .toList(),
                document.gates().values().stream()
                        .filter(gate -> gate.validation() != null)
                        .map(gate -> ValidationAnswer.brief(gate, now))
                        .toList());
    }
}
