package io.unbreakable.sandbox.http;

/** Answers a request; runs on a virtual thread and may block. */
@FunctionalInterface
public interface Handler {

    Response handle(Request request);
}
