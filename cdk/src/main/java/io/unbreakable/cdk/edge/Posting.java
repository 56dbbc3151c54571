package io.unbreakable.cdk.edge;

import static java.util.Objects.requireNonNull;

import io.unbreakable.contracts.Topology;
import software.amazon.awscdk.services.apigateway.JsonSchema;

/**
 * What callers may post.
 *
 * @param name of its path, and of the scope that lets callers do it
 * @param detailType by which ingest knows it
 * @param schema what a body has to look like to be let in
 * @param acceptance what is answered
 */
record Posting(String name, String detailType, JsonSchema schema, Acceptance acceptance) {
    Posting {
        requireNonNull(name, "name");
        requireNonNull(detailType, "detailType");
        requireNonNull(schema, "schema");
        requireNonNull(acceptance, "acceptance");
    }

    /** Problems, as Dynatrace tells them. */
    static Posting problem() {
        return new Posting(
                Callers.PROBLEMS, Topology.PROBLEM_NOTIFICATION, RequestModels.problem(), Acceptance.plain(200));
    }

    /** Requests of other tools, whose answers will be in this report. */
    static Posting validation(String report) {
        return new Posting(
                Callers.VALIDATIONS,
                Topology.VALIDATION_REQUEST,
                RequestModels.validation(),
                Acceptance.ofValidation(report));
    }

    /** How the message for ingest is made of a body. */
    String requestTemplate() {
        return acceptance.remembering() + MessageTemplate.of(detailType);
    }
}
