package io.unbreakable.ingest.messaging;

import io.quarkus.logging.Log;
import io.unbreakable.contracts.DeploymentGroup;
import io.unbreakable.contracts.Execution;
import io.unbreakable.ingest.IngestConfig;
import io.unbreakable.ingest.client.Deployments;
import io.unbreakable.ingest.client.Pipelines;
import io.unbreakable.ingest.domain.Answers;
import io.unbreakable.ingest.domain.ExecutionFacts;
import io.unbreakable.ingest.domain.PipelineDefinition;
import io.unbreakable.ingest.domain.Question;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** Answers the questions about an execution by asking AWS. What AWS does not say for long counts as missing. */
@ApplicationScoped
class Answering {
    private final Pipelines pipelines;
    private final Deployments deployments;
    private final GroupHistory history;
    private final SpecificationSource specifications;
    private final InstantSource clock;
    private final IngestConfig config;

    Answering(
            Pipelines pipelines,
            Deployments deployments,
            GroupHistory history,
            SpecificationSource specifications,
            InstantSource clock,
            IngestConfig config) {
        this.pipelines = pipelines;
        this.deployments = deployments;
        this.history = history;
        this.specifications = specifications;
        this.clock = clock;
        this.config = config;
    }

    /** What the answer adds to the facts; empty when it is worth asking again later. */
    Optional<UnaryOperator<ExecutionFacts>> answer(Execution execution, Question question) {
        boolean late = question.since().plus(config.ingest().answerWait()).isBefore(clock.instant());
        return switch (question) {
            case Question.Definition definition -> definition(execution, definition, late);
            case Question.Source source ->
                specifications.read(execution, source, late).map(found -> facts -> facts.withSpecification(found));
            case Question.Comment comment -> comment(execution, comment, late);
            case Question.Deployed deployed -> deployed(deployed, late);
            case Question.History asked -> {
                var first = history.firstDeployment(DeploymentGroup.parse(asked.group()), asked.except());
                yield Optional.of(facts -> facts.withHistory(asked.key(), first));
            }
            case Question.RevisionSummary summary -> summary(execution, summary, late);
        };
    }

    private Optional<UnaryOperator<ExecutionFacts>> definition(
            Execution execution, Question.Definition question, boolean late) {
        Optional<PipelineDefinition> found = pipelines.definition(execution.pipeline(), question.version());
        if (found.isEmpty() && late) {
            Log.warnf("pipeline %s has no version %d", execution.pipeline(), question.version());
            return Optional.of(facts -> facts.withDefinition(new PipelineDefinition(question.version(), List.of())));
        }
        return found.map(definition -> facts -> facts.withDefinition(definition));
    }

    private Optional<UnaryOperator<ExecutionFacts>> comment(
            Execution execution, Question.Comment question, boolean late) {
        return pipelines
                .comment(execution.pipeline(), execution.executionId(), question.run())
                .or(() -> late ? Optional.of(question.raw()) : Optional.empty())
                .map(comment -> facts -> facts.withComment(question.run(), comment));
    }

    private Optional<UnaryOperator<ExecutionFacts>> deployed(Question.Deployed question, boolean late) {
        return deployments
                .find(question.deploymentId())
                .map(info -> new Answers.Deployed(info.revision()))
                .or(() -> late ? Optional.of(new Answers.Deployed(null)) : Optional.empty())
                .map(deployed -> facts -> facts.withDeployed(question.deploymentId(), deployed));
    }

    private Optional<UnaryOperator<ExecutionFacts>> summary(
            Execution execution, Question.RevisionSummary question, boolean late) {
        return pipelines
                .revisionSummary(execution.pipeline(), execution.executionId(), question.artifact())
                .or(() -> late ? Optional.of("") : Optional.empty())
                .map(summary -> facts -> facts.withRevisionSummary(summary));
    }
}
