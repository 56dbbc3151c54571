package io.unbreakable.cdk;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** The roles that the services' tasks have, in a template. */
public record Roles(Template services) {
    /** The statements of the policies of a service's role. */
    List<JsonNode> statements(String service) {
        String role = services.resources("AWS::IAM::Role").keySet().stream()
                .filter(name -> name.startsWith(service + "TaskTaskRole"))
                .findFirst()
                .orElseThrow();
        List<JsonNode> statements = new ArrayList<>();
        services.all("AWS::IAM::Policy").stream()
                .filter(policy ->
                        policy.path("Roles").path(0).path("Ref").asText().equals(role))
                .forEach(policy ->
                        policy.path("PolicyDocument").path("Statement").forEach(statements::add));
        return statements;
    }

    /** What a service may do, on whatever. */
    Set<String> actions(String service) {
        Set<String> actions = new TreeSet<>();
        statements(service)
                .forEach(statement -> list(statement.path("Action")).forEach(action -> actions.add(action.asText())));
        return actions;
    }

    /** On what a service may do this, as JSON. */
    List<String> resources(String service, String action) {
        return statements(service).stream()
                .filter(statement -> list(statement.path("Action")).stream()
                        .anyMatch(allowed -> allowed.asText().equals(action)))
                .flatMap(statement -> list(statement.path("Resource")).stream())
                .map(JsonNode::toString)
                .toList();
    }

    /** The entries of what may be one or more. */
    public static List<JsonNode> list(JsonNode oneOrMore) {
        if (!oneOrMore.isArray()) {
            return List.of(oneOrMore);
        }
        List<JsonNode> list = new ArrayList<>();
        oneOrMore.forEach(list::add);
        return list;
    }
}
