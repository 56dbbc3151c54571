package io.unbreakable.ingest.client;

/** Bytes that are read by range, because there may be many. */
interface Ranges {
    /** How many there are. */
    long size();

    /** So many bytes from there; both lie within. */
    byte[] read(long from, int length);
}
