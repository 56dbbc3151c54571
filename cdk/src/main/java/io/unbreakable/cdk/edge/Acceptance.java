package io.unbreakable.cdk.edge;

import io.unbreakable.contracts.RequestForm;
import java.util.Map;
import software.amazon.awscdk.services.apigateway.IntegrationResponse;
import software.amazon.awscdk.services.apigateway.MethodResponse;

/**
 * What a caller hears of a body that is in the queue, in Velocity's language.
 *
 * @param remembering what the template of the request keeps for the answer, which sees only what SQS says
 * @param answer the body of the answer
 * @param headers that the answer may set
 */
record Acceptance(int status, String remembering, String answer, Map<String, Boolean> headers) {
    private static final String JSON = "application/json";
    /** An override of a path's parameter that no path has: it changes nothing, and the answer's template sees it. */
    private static final String KEPT = "context.requestOverride.path.requestId";

    Acceptance {
        headers = Map.copyOf(headers);
    }

    /** There is nothing to say. */
    static Acceptance plain(int status) {
        return new Acceptance(status, "", "{}", Map.of());
    }

    /**
     * The id of the validation, and where the report shows it. An id that is not there, or not what the model lets in, is not
     * said: the request is in the queue all the same.
     */
    static Acceptance ofValidation(String report) {
        String id = RequestForm.validationId("$id");
        return new Acceptance(
                202,
                "#set($" + KEPT + " = $input.path('$.requestId'))",
                "#set($id = \"$!" + KEPT + "\")"
                        + "#if($id.matches('" + RequestForm.REQUEST_ID + "')){\"id\":\"" + id + "\"}"
                        + "#set($context.responseOverride.header.Location = \""
                        + report + "/api/v1/validations/" + id + "\")"
                        + "#{else}{}#end",
                Map.of("method.response.header.Location", true));
    }

    IntegrationResponse integrationResponse() {
        return IntegrationResponse.builder()
                .statusCode(String.valueOf(status))
                .responseTemplates(Map.of(JSON, answer))
                .build();
    }

    MethodResponse methodResponse() {
        MethodResponse.Builder response = MethodResponse.builder().statusCode(String.valueOf(status));
        return headers.isEmpty()
                ? response.build()
                : response.responseParameters(headers).build();
    }
}
