package io.unbreakable.sandbox.chaos;

import java.util.stream.Stream;

/** Finds the violations of one part of a promise in what happened. */
@FunctionalInterface
interface Check {
    Stream<Violation> violations(History history);
}
