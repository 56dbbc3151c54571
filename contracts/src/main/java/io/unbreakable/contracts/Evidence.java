package io.unbreakable.contracts;

import static java.util.Objects.requireNonNull;

/**
 * Where the samples, queries and answers behind a verdict lie.
 *
 * @param uri {@code s3://…}
 * @param sha256 of the stored bytes, in hexadecimal
 */
public record Evidence(String uri, String sha256) {
    public Evidence {
        requireNonNull(uri, "uri");
        requireNonNull(sha256, "sha256");
    }
}
