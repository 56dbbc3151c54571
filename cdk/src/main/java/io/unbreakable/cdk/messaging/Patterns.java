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

    /** CodePipeline's events name the pipeline, those of CodeDeploy the application. */
    static Map<String, Object> of(Topology.AwsRule rule, StageSettings settings) {
        Map<String, Object> pattern = read(rule.pattern());
        pattern.put(
                "detail",
                rule.source().equals("aws.codedeploy")
                        ? Map.of("application", settings.applications())
                        : Map.of("pipeline", settings.pipelineNames()));
        return pattern;
    }

    private static Map<String, Object> read(String pattern) {
        try {
            return new LinkedHashMap<>(JSON.readValue(pattern, new TypeReference<Map<String, List<Object>>>() {}));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("not a pattern: " + pattern, e);
        }
    }
}
