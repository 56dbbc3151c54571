package io.unbreakable.sandbox.aws;

import com.fasterxml.jackson.databind.JsonNode;
import io.unbreakable.sandbox.http.AwsException;

/** Reads the members of a request as AWS checks them. */
final class Input {

    private static final String BUS_ARN = ":event-bus/";

    private Input() {}

    static String required(JsonNode input, String member) {
        String value = input.path(member).textValue();
        if (value == null || value.isEmpty()) {
            String name = Character.toLowerCase(member.charAt(0)) + member.substring(1);
            throw new AwsException(
                    "ValidationException",
                    "1 validation error detected: Value null at '" + name
                            + "' failed to satisfy constraint: Member must not be null");
        }
        return value;
    }

    /** The name of a bus that is given by its name or ARN, or not at all. */
    static String bus(JsonNode input) {
        String given = input.path("EventBusName").asText("default");
        int arn = given.indexOf(BUS_ARN);
        return arn < 0 ? given : given.substring(arn + BUS_ARN.length());
    }
}
