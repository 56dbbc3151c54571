package io.unbreakable.sandbox.http;

import com.fasterxml.jackson.databind.JsonNode;

/** One operation of an AWS service: takes the request's JSON, gives the answer's. */
@FunctionalInterface
public interface AwsOperation {

    /** Answers, or throws an {@link AwsException} with the code that AWS documents. */
    JsonNode call(JsonNode input);
}
