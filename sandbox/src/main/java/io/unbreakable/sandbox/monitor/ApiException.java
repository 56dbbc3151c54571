package io.unbreakable.sandbox.monitor;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A refusal that the API answers with the documented error envelope (reference section 1.4). */
final class ApiException extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final int status;
    private final @Nullable String parameter;

    ApiException(int status, String message) {
        this(status, message, null);
    }

    private ApiException(int status, String message, @Nullable String parameter) {
        super(message);
        this.status = status;
        this.parameter = parameter;
    }

    static ApiException bad(String message) {
        return new ApiException(400, message);
    }

    static ApiException notFound(String message) {
        return new ApiException(404, message);
    }

    /** A constraint violation of a query parameter. */
    static ApiException violated(String parameter, String message) {
        return new ApiException(400, message, parameter);
    }

    int status() {
        return status;
    }

    Envelope envelope() {
        String message = String.valueOf(getMessage());
        return new Envelope(
                parameter == null
                        ? new Details(status, message, null)
                        : new Details(
                                status,
                                "Constraints violated.",
                                List.of(new Violation(parameter, message, "QUERY", null))));
    }

    record Envelope(Details error) {}

    record Details(int code, String message, @Nullable List<Violation> constraintViolations) {}

    record Violation(
            String path,
            String message,
            String parameterLocation,
            @Nullable String location) {}
}
