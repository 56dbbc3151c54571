package io.unbreakable.report.store;

import io.unbreakable.contracts.Execution;
import io.unbreakable.contracts.StageTransition;
import io.unbreakable.contracts.Validation;
import io.unbreakable.messaging.StateTable.Key;
import io.unbreakable.report.domain.FrozenGroup;
import io.unbreakable.report.domain.Landmark;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The keys of documents and the names of lists. */
final class Names {
    static final String REMEDIATIONS = "remediations";
    static final String PROBLEMS = "problems";
    static final String ENVIRONMENTS = "environments";
    static final String TRANSITIONS = "transitions";
    static final String GATES = "gates";
    static final String FROZEN = "frozen";

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

    static Key frozen(FrozenGroup frozen) {
        return new Key(FROZEN, "group/" + frozen.group());
    }

    static Key gate(Validation validation) {
        return new Key(
                GATES,
                "gate/" + part(validation.execution().pipeline()) + "\n"
                        + part(validation.gate().name()));
    }

    static Key objectives(String id) {
        return new Key("objectives/" + id, "names");
    }

    /** The history of what stands in this list of validations. */
    static String history(String list) {
        return "history\n" + list;
    }

    /** The numbers of one part of a gate's objectives. */
    static String trend(String pipeline, String gate, int part) {
        return "trend\npipeline " + part(pipeline) + "\ngate " + part(gate) + "\npart " + part;
    }

    static Key trend(Validation validation, int part, String place) {
        return new Key(
                trend(validation.execution().pipeline(), validation.gate().name(), part), place);
    }

    /** What happened to an environment. */
    static String landmarks(String environment) {
        return "landmarks\n" + environment;
    }

    static Key landmark(Landmark landmark) {
        return new Key(landmarks(landmark.environment()), at(landmark.at(), landmark.kind() + "/" + landmark.id()));
    }

    /** Where something of that time stands in a list. */
    static String at(Instant time, String id) {
        return String.format(Locale.ROOT, "%015d/%s", time.toEpochMilli(), id);
    }

    /** Behind everything of that time. */
    static String upTo(Instant time) {
        return at(time, "\uffff");
    }

    /** The list of executions of a pipeline, or of all. */
    static String executions(@Nullable String pipeline) {
        return pipeline == null ? "executions" : "executions\n" + pipeline;
    }

    /** The list of validations of a pipeline, of a gate, of both, or of all. */
    static String validations(@Nullable String pipeline, @Nullable String gate) {
        return "validations"
                + (pipeline == null ? "" : "\npipeline " + part(pipeline))
                + (gate == null ? "" : "\ngate " + part(gate));
    }

    /** A name within a key: whoever may call a pipeline anything does not get into the lists of another one's gate. */
    private static String part(String name) {
        return name.replace("\\", "\\\\").replace("\n", "\\n");
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
