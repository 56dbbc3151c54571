package io.unbreakable.approver.client;

/** What CodePipeline made of our answer. */
public enum PutResult {
    TAKEN,
    /** Somebody answered before; possibly we ourselves. */
    COMPLETED_BEFORE,
    /** The token is no longer valid. */
    STALE_TOKEN,
    /** The pipeline, the stage or the action is gone. */
    GONE
}
