package io.unbreakable.sandbox.monitor;

/** What the samples of a series are measurements of. */
enum SeriesKind {
    /** Requests to a service: microseconds and status. */
    REQUEST,
    /** Requests to a key request of a service: microseconds and status. */
    KEY_REQUEST,
    /** Page loads of an application: milliseconds. */
    PAGE_LOAD,
    /** CPU of the host: percent. */
    HOST_CPU,
    /** CPU of a process, of the whole machine: percent. */
    PROCESS_CPU
}
