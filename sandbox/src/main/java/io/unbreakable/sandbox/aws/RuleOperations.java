package io.unbreakable.sandbox.aws;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.unbreakable.sandbox.http.AwsException;
import java.util.Map;

/** The operations on rules and targets. */
final class RuleOperations {

    private static final int MAX_TARGETS_OF_RULE = 5;
    private static final int MAX_TARGETS_OF_CALL = 10;

    private final Buses buses;

    RuleOperations(Buses buses) {
        this.buses = buses;
    }

    JsonNode putRule(JsonNode input) {
        if (input.has("ScheduleExpression")) {
            throw new AwsException("ValidationException", "The sandbox has rules on events only, not on a schedule.");
        }
        var rule = new Rule(
                Input.bus(input),
                Input.required(input, "Name"),
                new EventPattern(Input.required(input, "EventPattern")),
                !input.path("State").asText("ENABLED").equals("DISABLED"),
                input.path("Description").textValue(),
                Map.of());
        buses.put(rule);
        return JsonNodeFactory.instance.objectNode().put("RuleArn", rule.arn());
    }

    JsonNode deleteRule(JsonNode input) {
        buses.delete(Input.bus(input), Input.required(input, "Name"));
        return JsonNodeFactory.instance.objectNode();
    }

    JsonNode describeRule(JsonNode input) {
        return buses.rule(Input.bus(input), Input.required(input, "Name")).toJson();
    }

    JsonNode listRules(JsonNode input) {
        String prefix = input.path("NamePrefix").asText("");
        ObjectNode output = JsonNodeFactory.instance.objectNode();
        var list = output.putArray("Rules");
        buses.rules(Input.bus(input)).stream()
                .filter(rule -> rule.name().startsWith(prefix))
                .map(Rule::toJson)
                .forEach(list::add);
        return output;
    }

    JsonNode putTargets(JsonNode input) {
        JsonNode targets = input.path("Targets");
        if (targets.isEmpty() || targets.size() > MAX_TARGETS_OF_CALL) {
            throw new AwsException("ValidationException", "1 to " + MAX_TARGETS_OF_CALL + " targets are needed.");
        }
        buses.change(Input.bus(input), Input.required(input, "Rule"), rule -> {
            Rule changed = rule;
            for (JsonNode target : targets) {
                changed = changed.with(Target.of(target));
            }
            if (changed.targets().size() > MAX_TARGETS_OF_RULE) {
                throw new AwsException(
                        "LimitExceededException", "The requested resource exceeds the maximum number allowed.");
            }
            return changed;
        });
        return noneFailed();
    }

    JsonNode removeTargets(JsonNode input) {
        buses.change(Input.bus(input), Input.required(input, "Rule"), rule -> {
            Rule changed = rule;
            for (JsonNode id : input.path("Ids")) {
                changed = changed.without(id.asText());
            }
            return changed;
        });
        return noneFailed();
    }

    JsonNode listTargetsByRule(JsonNode input) {
        Rule rule = buses.rule(Input.bus(input), Input.required(input, "Rule"));
        ObjectNode output = JsonNodeFactory.instance.objectNode();
        var list = output.putArray("Targets");
        rule.targets().values().forEach(target -> list.add(target.definition()));
        return output;
    }

    private static JsonNode noneFailed() {
        ObjectNode output = JsonNodeFactory.instance.objectNode().put("FailedEntryCount", 0);
        output.putArray("FailedEntries");
        return output;
    }
}
