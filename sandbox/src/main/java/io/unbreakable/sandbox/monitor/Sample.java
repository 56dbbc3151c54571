package io.unbreakable.sandbox.monitor;

/** One measured value: microseconds, milliseconds or percent as its kind says; status is 0 where there is none. */
record Sample(long at, double value, int status) {}
