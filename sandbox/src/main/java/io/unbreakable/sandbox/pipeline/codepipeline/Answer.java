package io.unbreakable.sandbox.pipeline.codepipeline;

/** An answer to a manual approval as PutApprovalResult gives it. */
record Answer(String pipeline, String stage, String action, String token, boolean approved, String summary) {}
