package io.unbreakable.dynatrace;

/** Where the token comes from. Asked before each call, by many threads. */
@FunctionalInterface
public interface TokenSource {
    /**
     * The token as it is now.
     *
     * @throws DynatraceException when it cannot be read
     */
    String token();

    /** Dynatrace did not accept this token: a source that remembers it reads anew. */
    default void refused(String token) {}
}
