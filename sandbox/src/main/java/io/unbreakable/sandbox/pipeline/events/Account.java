package io.unbreakable.sandbox.pipeline.events;

import static java.util.Objects.requireNonNull;

/** The account and region everything of the sandbox lies in, and the ARNs that follow from them. */
public record Account(String id, String region) {

    /** The account of the sandbox. */
    public static final Account SANDBOX = new Account("000000000000", "us-east-1");

    public Account {
        requireNonNull(id, "id");
        requireNonNull(region, "region");
    }

    /** The ARN of something of {@code service}, such as a pipeline. */
    public String arn(String service, String resource) {
        return "arn:aws:%s:%s:%s:%s".formatted(service, region, id, resource);
    }

    /** The ARN of the caller: the sandbox knows one, because it checks no signatures. */
    public String caller() {
        return "arn:aws:iam::%s:user/sandbox".formatted(id);
    }
}
