package io.unbreakable.contracts;

/**
 * How members of a validation request must be written to be let in: regular expressions as a JSON schema takes them, for
 * every front door the same. What they cannot say is found out later, and said in the report.
 */
public final class RequestForm {
    /** {@code requestId}: part of the validation's id. */
    public static final String REQUEST_ID = "^[A-Za-z0-9._-]{1,100}$";

    /** {@code from} and {@code to}: a time with an offset, such as {@code 2026-11-20T10:00:00Z}. */
    public static final String TIME =
            "^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}(:[0-9]{2}(\\.[0-9]{1,9})?)?(Z|[+-][0-9]{2}:[0-9]{2})$";

    /** {@code wait}: a duration such as {@code 5m}, {@code 90s} or {@code PT5M}. */
    public static final String DURATION = "^([1-9][0-9]{0,5} ?(ms|s|m|h)|P[0-9DTHMS.]{2,20})$";

    /** Characters of any other text at most. */
    public static final int LONGEST_TEXT = 2_000;

    private RequestForm() {}

    /**
     * The id of the validation that a request leads to. It is the request's own id in words that a front door can put together
     * by itself, so that every door answers with it and ingest gives it, whoever of them is up.
     */
    public static String validationId(String requestId) {
        return "request-" + requestId;
    }
}
