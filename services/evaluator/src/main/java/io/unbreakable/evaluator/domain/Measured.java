package io.unbreakable.evaluator.domain;

import static java.util.Objects.requireNonNull;

import java.time.Duration;

/** What came of asking the metric source about both sides. */
public sealed interface Measured {

    /**
     * It answered.
     *
     * @param candidate about the release
     * @param baseline about what it is compared with; empty when that was not asked
     */
    record Answered(Answers candidate, Answers baseline) implements Measured {
        public Answered {
            requireNonNull(candidate, "candidate");
            requireNonNull(baseline, "baseline");
        }
    }

    /**
     * It cannot be reached for now, or asks for patience.
     *
     * @param retryAfter what it asked for; zero for nothing
     */
    record Unreachable(String message, Duration retryAfter) implements Measured {
        public Unreachable {
            requireNonNull(message, "message");
            requireNonNull(retryAfter, "retryAfter");
        }
    }

    /** It does not let us ask; a new token may help. */
    record Refused(String message) implements Measured {
        public Refused {
            requireNonNull(message, "message");
        }
    }
}
