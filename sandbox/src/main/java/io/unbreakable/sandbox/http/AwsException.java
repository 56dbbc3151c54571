package io.unbreakable.sandbox.http;

/** A refusal as an AWS service gives it: a code, a message, and 400 for the caller's fault or 500 for the service's. */
public final class AwsException extends RuntimeException {

    private final String code;
    private final int status;

    /** The caller's fault: HTTP 400. */
    public AwsException(String code, String message) {
        this(code, message, 400);
    }

    /**
     * A refusal.
     *
     * @param code such as {@code ResourceNotFoundException}
     */
    public AwsException(String code, String message, int status) {
        super(message);
        this.code = code;
        this.status = status;
    }

    /** Such as {@code ResourceNotFoundException}. */
    public String code() {
        return code;
    }

    /** 400 or 500. */
    public int status() {
        return status;
    }
}
