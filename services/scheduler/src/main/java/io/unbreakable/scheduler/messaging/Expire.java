package io.unbreakable.scheduler.messaging;

/** A command to ourselves: the deadline of this validation has come. */
record Expire(String validationId) {}
