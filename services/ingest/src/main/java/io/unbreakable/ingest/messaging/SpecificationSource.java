package io.unbreakable.ingest.messaging;

import io.quarkus.logging.Log;
import io.unbreakable.contracts.Execution;
import io.unbreakable.ingest.client.Found;
import io.unbreakable.ingest.client.MonspecFiles;
import io.unbreakable.ingest.client.Unavailable;
import io.unbreakable.ingest.domain.Artifact;
import io.unbreakable.ingest.domain.Question;
import io.unbreakable.ingest.domain.Specification;
import io.unbreakable.ingest.domain.SpecificationReader;
import io.unbreakable.ingest.store.ExecutionStore;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads what an execution's source says about gates, and keeps its plans and the pipeline's last valid gates. */
@ApplicationScoped
class SpecificationSource {
    private final MonspecFiles files;
    private final ExecutionStore store;

    SpecificationSource(MonspecFiles files, ExecutionStore store) {
        this.files = files;
        this.store = store;
    }

    /**
     * What the source says.
     *
     * @param late whether it was waited long enough for S3
     * @return empty when S3 cannot be asked just now
     */
    Optional<Specification> read(Execution execution, Question.Source question, boolean late) {
        Specification last = store.lastValid(execution.pipelineArn());
        try {
            return Optional.of(
                    switch (find(question)) {
                        case Found.Text text -> understand(execution, question, text.text(), last);
                        case Found.Nothing none -> missing(question, last);
                        case Found.Unreadable unreadable -> Specification.broken(unreadable.message(), last);
                    });
        } catch (Unavailable e) {
            Log.warnf("monspec of %s not read: %s", execution.executionId(), e.getMessage());
            return late ? Optional.of(Specification.broken(String.valueOf(e.getMessage()), last)) : Optional.empty();
        }
    }

    private Found find(Question.Source question) {
        for (Artifact artifact : question.artifacts()) {
            Found found = files.read(artifact.bucket(), artifact.key(), question.required());
            if (!(found instanceof Found.Nothing)) {
                return found;
            }
        }
        return new Found.Nothing();
    }

    private Specification understand(
            Execution execution, Question.Source question, String text, @Nullable Specification last) {
        SpecificationReader.Outcome outcome = SpecificationReader.read(text, last);
        Specification specification = outcome.specification();
        outcome.plans().forEach((key, plan) -> store.keepPlan(execution, key, plan));
        outcome.remarks().forEach(remark -> Log.infof("monspec of %s: %s", execution.pipeline(), remark));
        if (specification.defect() == null) {
            store.keepLastValid(execution.pipelineArn(), specification, question.since());
        }
        Log.infof(
                "monspec of %s: %s",
                execution.pipeline(),
                specification.defect() == null ? specification.gates().size() + " gates" : specification.defect());
        return specification;
    }

    private static Specification missing(Question.Source question, @Nullable Specification last) {
        if (question.required()) {
            return Specification.broken(
                    "The pipeline's artifact for the monspec holds no " + MonspecFiles.ENTRY + ".", last);
        }
        return last == null || last.gates().isEmpty()
                ? Specification.NONE
                : Specification.broken(
                        "The pipeline's source holds no " + MonspecFiles.ENTRY
                                + " any more, but its last one had gates.",
                        last);
    }
}
