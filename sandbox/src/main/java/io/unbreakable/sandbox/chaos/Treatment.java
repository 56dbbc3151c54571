package io.unbreakable.sandbox.chaos;

import static java.util.Objects.requireNonNull;

import io.unbreakable.sandbox.http.Response;
import java.time.Duration;

/** What becomes of a call. */
sealed interface Treatment {
    /** It gets through and is answered. */
    Treatment PASS = new Pass(Duration.ZERO);

    /** It gets through after a while. */
    record Pass(Duration delay) implements Treatment {
        public Pass {
            requireNonNull(delay, "delay");
        }
    }

    /** It has no effect, and this is the answer. */
    record Refused(Response answer) implements Treatment {
        public Refused {
            requireNonNull(answer, "answer");
        }
    }

    /** It has no effect, and the connection breaks. */
    record Cut(Runnable meanwhile) implements Treatment {
        public Cut {
            requireNonNull(meanwhile, "meanwhile");
        }
    }

    /** It has its effect, and the connection breaks before the answer. */
    record CutBeforeAnswer(Runnable meanwhile) implements Treatment {
        public CutBeforeAnswer {
            requireNonNull(meanwhile, "meanwhile");
        }
    }
}
