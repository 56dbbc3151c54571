package io.unbreakable.remediator.messaging;

/** A command to ourselves: ask Dynatrace about this problem. */
record Examine(String problemId) {}
