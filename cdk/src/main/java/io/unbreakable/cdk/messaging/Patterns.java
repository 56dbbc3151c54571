package io.unbreakable.cdk.messaging;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.unbreakable.cdk.settings.StageSettings;
import io.unbreakable.contracts.BusRule;
import io.unbreakable.contracts.Topology;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Event patterns as the templates need them: those of the topology, narrowed to the installation's pipelines. */
final class Patterns {
    private static final ObjectMapper JSON = new ObjectMapper();

    private Patterns() {}

    static Map<String, Object> of(BusRule rule) {
        return read(rule.pattern());
    }

    /** CodePipeline's events name the pipeline, those of CodeDeploy the group: what is not listed is none of our business. */
    static Map<String, Object> of(Topology.AwsRule rule, StageSettings settings) {
        Map<String, Object> pattern = read(rule.pattern());
        pattern.put(
                "detail",
                rule.source().equals("aws.codedeploy")
                        ? anyOf(settings.groupsByApplication().entrySet().stream()
                                .map(entry -> groups(entry.getKey(), entry.getValue()))
                                .toList())
                        : Map.of("pipeline", settings.pipelineNames()));
        return pattern;
    }

    private static Map<String, Object> groups(String application, List<String> groups) {
        Map<String, Object> pattern = new LinkedHashMap<>();
        pattern.put("application", List.of(application));
        pattern.put("deploymentGroup", groups);
        return pattern;
    }

    private static Map<String, Object> anyOf(List<Map<String, Object>> patterns) {
        return patterns.size() == 1 ? patterns.getFirst() : Map.of("$or", patterns);
    }

    private static Map<String, Object> read(String pattern) {
        try {
            return new LinkedHashMap<>(JSON.readValue(pattern, new TypeReference<Map<String, List<Object>>>() {}));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("not a pattern: " + pattern, e);
        }
    }
}
