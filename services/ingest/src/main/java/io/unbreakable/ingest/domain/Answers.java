package io.unbreakable.ingest.domain;

import io.unbreakable.contracts.Revision;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What was asked about an execution, and what came back.
 *
 * @param definition the pipeline's structure at the execution's version
 * @param comments CustomData with its variables filled in, by action execution id
 * @param deployed what was deployed, by deployment id
 * @param history when a group was first deployed besides one deployment, by {@link Question.History#key()}
 * @param revisionSummary what the execution says about its source's revision; empty when nothing
 */
public record Answers(
        @Nullable PipelineDefinition definition,
        @Nullable Specification specification,
        Map<String, String> comments,
        Map<String, Deployed> deployed,
        Map<String, FirstDeployment> history,
        @Nullable String revisionSummary) {
    static final Answers NONE = new Answers(null, null, Map.of(), Map.of(), Map.of(), null);

    public Answers {
        comments = Map.copyOf(comments);
        deployed = Map.copyOf(deployed);
        history = Map.copyOf(history);
    }

    /** What a deployment brought; null when it is not a bundle in S3 or not known any more. */
    public record Deployed(@Nullable Revision revision) {}

    /**
     * When a group was first deployed.
     *
     * @param at null for never, and for a group that CodeDeploy does not know
     * @param unknown true for such a group, else null
     */
    public record FirstDeployment(
            @Nullable Instant at, @Nullable Boolean unknown) {
        /** CodeDeploy does not know the group. */
        public static final FirstDeployment UNKNOWN = new FirstDeployment(null, true);

        /** The first deployment to a group that there is; null for none. */
        public static FirstDeployment at(@Nullable Instant time) {
            return new FirstDeployment(time, null);
        }

        /** Whether there was certainly none until then. A group that is not known may be misnamed: that proves nothing. */
        public boolean isAfter(Instant time) {
            return unknown == null && (at == null || at.isAfter(time));
        }
    }

    Answers withDefinition(PipelineDefinition answer) {
        return new Answers(answer, specification, comments, deployed, history, revisionSummary);
    }

    Answers withSpecification(Specification answer) {
        return new Answers(definition, answer, comments, deployed, history, revisionSummary);
    }

    Answers withComment(String run, String answer) {
        return new Answers(
                definition, specification, Facts.with(comments, run, answer), deployed, history, revisionSummary);
    }

    Answers withDeployed(String id, Deployed answer) {
        return new Answers(
                definition, specification, comments, Facts.with(deployed, id, answer), history, revisionSummary);
    }

    Answers withHistory(String key, FirstDeployment answer) {
        return new Answers(
                definition, specification, comments, deployed, Facts.with(history, key, answer), revisionSummary);
    }

    Answers withRevisionSummary(String answer) {
        return new Answers(definition, specification, comments, deployed, history, answer);
    }
}
