package io.unbreakable.approver.client;

import static java.util.Objects.requireNonNull;

/** What CodePipeline made of our answer. */
public sealed interface PutResult {
    /** It took it. */
    record Taken() implements PutResult {}

    /** Somebody answered before; possibly we ourselves. */
    record CompletedBefore() implements PutResult {}

    /**
     * It took neither the token nor the answer: CodePipeline says the same for an old token, a changed pipeline and an answer
     * without the summary that the approval asks for.
     */
    record Refused(String message) implements PutResult {
        public Refused {
            requireNonNull(message, "message");
        }
    }

    /** The pipeline, the stage or the action is gone. */
    record Gone() implements PutResult {}
}
