package io.unbreakable.sandbox.chaos;

import static java.util.Objects.requireNonNull;

import io.unbreakable.contracts.Service;

/**
 * A call of a service to something outside.
 *
 * @param operation AWS's name of it, such as {@code PutItem}; for Dynatrace method and path, such as {@code POST /problems/comments}
 * @param body as it was sent; empty for none
 */
record Call(Service caller, Dependency to, String operation, String body) {
    Call {
        requireNonNull(caller, "caller");
        requireNonNull(to, "to");
        requireNonNull(operation, "operation");
        requireNonNull(body, "body");
    }

    /** Whether it changes something. */
    boolean writes() {
        return operation.startsWith("Put")
                || operation.startsWith("Update")
                || operation.startsWith("Delete")
                || operation.startsWith("Create")
                || operation.startsWith("POST");
    }
}
