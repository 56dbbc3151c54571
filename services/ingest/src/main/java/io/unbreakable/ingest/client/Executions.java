package io.unbreakable.ingest.client;

import io.unbreakable.ingest.domain.ListedExecution;
import io.unbreakable.ingest.domain.Listing;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.codepipeline.CodePipelineClient;
import software.amazon.awssdk.services.codepipeline.model.ActionExecutionDetail;
import software.amazon.awssdk.services.codepipeline.model.ListPipelineExecutionsResponse;
import software.amazon.awssdk.services.codepipeline.model.PipelineExecutionNotFoundException;
import software.amazon.awssdk.services.codepipeline.model.PipelineMetadata;
import software.amazon.awssdk.services.codepipeline.model.PipelineNotFoundException;

/** What CodePipeline lists, which lags behind its events. Throttling and outages escape, after the SDK's own retries. */
@ApplicationScoped
public class Executions {
    private static final int PAGE = 100;
    private final CodePipelineClient client;

    Executions(CodePipelineClient client) {
        this.client = client;
    }

    /** The pipeline's ARN; empty when CodePipeline does not have it (yet). */
    public Optional<String> arn(String pipeline, @Nullable String known) {
        if (known != null) {
            return Optional.of(known);
        }
        try {
            PipelineMetadata metadata =
                    client.getPipeline(request -> request.name(pipeline)).metadata();
            return Optional.ofNullable(metadata == null ? null : metadata.pipelineArn());
        } catch (PipelineNotFoundException e) {
            return Optional.empty();
        }
    }

    /**
     * The newest hundred executions, newest first; more of them until all these are among them.
     *
     * @param ids of executions that are looked for
     * @param since what began before is not looked for
     */
    public List<ListedExecution> listed(String arn, String pipeline, Set<String> ids, Instant since) {
        List<ListedExecution> all = new ArrayList<>();
        Set<String> missing = new HashSet<>(ids);
        String token = null;
        do {
            String next = token;
            ListPipelineExecutionsResponse page = client.listPipelineExecutions(
                    request -> request.pipelineName(pipeline).maxResults(PAGE).nextToken(next));
            page.pipelineExecutionSummaries().forEach(summary -> all.add(ActionRuns.of(summary, arn, pipeline)));
            all.forEach(execution -> missing.remove(execution.execution().executionId()));
            token = page.nextToken();
        } while (token != null
                && !missing.isEmpty()
                && !all.isEmpty()
                && all.getLast().startedAt().isAfter(since));
        return all;
    }

    /** All that CodePipeline lists about an execution. */
    public Listing listing(ListedExecution listed) {
        List<ActionExecutionDetail> details =
                details(listed.execution().pipeline(), listed.execution().executionId());
        int version = details.stream()
                .map(ActionExecutionDetail::pipelineVersion)
                .filter(Objects::nonNull)
                .mapToInt(Integer::intValue)
                .max()
                .orElse(0);
        return new Listing(listed, version, details.stream().map(ActionRuns::of).toList());
    }

    /** All runs of actions of an execution; empty while CodePipeline does not list it. */
    List<ActionExecutionDetail> details(String pipeline, String executionId) {
        try {
            return client
                    .listActionExecutionsPaginator(request ->
                            request.pipelineName(pipeline).filter(filter -> filter.pipelineExecutionId(executionId)))
                    .actionExecutionDetails()
                    .stream()
                    .toList();
        } catch (PipelineNotFoundException | PipelineExecutionNotFoundException e) {
            return List.of();
        }
    }
}
