package io.unbreakable.monspec.keptn;

import static java.util.Objects.requireNonNull;

import io.unbreakable.monspec.judge.Judgement;

/** What came of judging by Keptn's files. */
public sealed interface KeptnJudging {

    /** A judgement, its objectives by the names of the SLIs. */
    record Judged(Judgement judgement) implements KeptnJudging {
        public Judged {
            requireNonNull(judgement, "judgement");
        }
    }

    /**
     * A file cannot be used.
     *
     * @param message a sentence that says which and why
     */
    record Unreadable(String message) implements KeptnJudging {
        public Unreadable {
            requireNonNull(message, "message");
        }
    }
}
