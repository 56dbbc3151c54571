package io.unbreakable.monspec.spec;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * A gate: what has to be measured after which deployment, and what follows from it.
 *
 * @param name unique in the file
 * @param environment the environment it guards
 * @param deployment {@code Stage/Action} that deploys; null for the CodeDeploy action of the environment's group
 * @param after {@code Stage/Action} whose success opens the window; null for the deployment
 * @param comparison name of the comparison that judges
 * @param warmup between that success and the window
 * @param window length of the window: {@code wait} in the file
 * @param settle between the end of the window and its evaluation
 * @param extend how much longer it may be measured when there is too little data
 * @param approval {@code Stage/Action} of the manual approval that is answered; null for none
 */
public record GateSpec(
        String name,
        String environment,
        @Nullable String deployment,
        @Nullable String after,
        String comparison,
        Duration warmup,
        Duration window,
        Duration settle,
        Duration extend,
        @Nullable String approval,
        Mode mode,
        Inconclusive inconclusive,
        OnFail onFail) {

    /** Length of a window when the file does not say. */
    public static final Duration DEFAULT_WAIT = Duration.ofMinutes(5);
    /** Time for the data to arrive when the file does not say. */
    public static final Duration DEFAULT_SETTLE = Duration.ofMinutes(2);

    /** Whether a verdict answers the approval. */
    public enum Mode {
        @JsonProperty("enforce")
        ENFORCE,
        @JsonProperty("observe")
        OBSERVE
    }

    /** What an inconclusive verdict means for the approval. */
    public enum Inconclusive {
        @JsonProperty("reject")
        REJECT,
        @JsonProperty("hold")
        HOLD
    }

    /** What a failed verdict leads to. */
    public enum OnFail {
        @JsonProperty("reject")
        REJECT,
        @JsonProperty("rollback")
        ROLLBACK
    }

    public GateSpec {
        requireNonNull(name, "name");
        requireNonNull(environment, "environment");
        requireNonNull(comparison, "comparison");
        requireNonNull(warmup, "warmup");
        requireNonNull(window, "window");
        requireNonNull(settle, "settle");
        requireNonNull(extend, "extend");
        requireNonNull(mode, "mode");
        requireNonNull(inconclusive, "inconclusive");
        requireNonNull(onFail, "onFail");
    }

    /** A gate with nothing but defaults, as an approval's comment asks for it. */
    public static GateSpec of(
            String name, String environment, String comparison, Duration window, @Nullable String approval) {
        return new GateSpec(
                name,
                environment,
                null,
                null,
                comparison,
                Duration.ZERO,
                window,
                DEFAULT_SETTLE,
                Duration.ZERO,
                approval,
                Mode.ENFORCE,
                Inconclusive.REJECT,
                OnFail.REJECT);
    }
}
