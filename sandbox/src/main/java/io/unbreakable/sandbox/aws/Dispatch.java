package io.unbreakable.sandbox.aws;

import java.time.Instant;

/** One event on its way to one target. */
record Dispatch(String ruleArn, Target target, String body, Instant accepted) {}
