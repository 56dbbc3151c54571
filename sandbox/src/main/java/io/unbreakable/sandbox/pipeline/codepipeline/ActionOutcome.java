package io.unbreakable.sandbox.pipeline.codepipeline;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** How an action ended. */
sealed interface ActionOutcome {
    /** The sentence that state and events show. */
    @Nullable String summary();

    /** It did what it should. */
    record Succeeded(
            @Nullable String summary,
            List<Artifact> outputs,
            Map<String, String> variables,
            @Nullable SourceRevision revision)
            implements ActionOutcome {

        public Succeeded {
            outputs = List.copyOf(outputs);
            variables = Map.copyOf(variables);
        }

        static Succeeded saying(@Nullable String summary) {
            return new Succeeded(summary, List.of(), Map.of(), null);
        }
    }

    /** It did not, with AWS's code for why. */
    record Failed(String code, @Nullable String summary) implements ActionOutcome {
        static final String JOB_FAILED = "JobFailed";
        static final String CONFIGURATION_ERROR = "ConfigurationError";

        static Failed job(String summary) {
            return new Failed(JOB_FAILED, summary);
        }
    }
}
