package io.unbreakable.scheduler.messaging;

/**
 * A command to ourselves: look at this window.
 *
 * @param attempt the attempt that it is meant for; a later one ignores it
 */
record Wake(String validationId, int attempt) {}
