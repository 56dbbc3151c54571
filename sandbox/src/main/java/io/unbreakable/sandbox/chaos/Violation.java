package io.unbreakable.sandbox.chaos;

/**
 * A broken promise.
 *
 * @param promise 1 to 5
 * @param what is wrong, and with what
 */
record Violation(int promise, String what) {}
