package io.unbreakable.report.store;

import io.unbreakable.contracts.Execution;
import io.unbreakable.contracts.StageTransition;
import io.unbreakable.contracts.Validation;
import io.unbreakable.messaging.StateTable.Key;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The keys of documents and the names of lists. */
final class Names {
    static final String REMEDIATIONS = "remediations";
    static final String PROBLEMS = "problems";
    static final String ENVIRONMENTS = "environments";
    static final String TRANSITIONS = "transitions";

    private Names() {}

    static Key execution(Execution execution) {
        return execution(execution.pipeline(), execution.executionId());
    }

    static Key execution(String pipeline, String executionId) {
        return new Key("execution/" + executionId, pipeline);
    }

    static Key validation(String id) {
        return new Key("validation/" + id, "document");
    }

    static Key remediation(String id) {
        return new Key("remediation/" + id, "document");
    }

    static Key problem(String id) {
        return new Key("problem/" + id, "document");
    }

    static Key baseline(String pipelineArn, String gate) {
        return new Key("baseline/" + gate, pipelineArn);
    }

    static Key environment(String name) {
        return new Key(ENVIRONMENTS, "name/" + name);
    }

    static Key transition(StageTransition transition) {
        return new Key(TRANSITIONS, "key/" + transition.key());
    }

    /** The list of executions of a pipeline, or of all. */
    static String executions(@Nullable String pipeline) {
        return pipeline == null ? "executions" : "executions\n" + pipeline;
    }

    /** The list of validations of a pipeline, of a gate, of both, or of all. */
    static String validations(@Nullable String pipeline, @Nullable String gate) {
        return "validations"
                + (pipeline == null ? "" : "\npipeline " + pipeline)
                + (gate == null ? "" : "\ngate " + gate);
    }

    /** All lists in which a validation stands. */
    static List<String> listsOf(Validation validation) {
        String pipeline = validation.execution().pipeline();
        String gate = validation.gate().name();
        return List.of(
                validations(null, null),
                validations(pipeline, null),
                validations(null, gate),
                validations(pipeline, gate));
    }
}
