package io.unbreakable.ingest.domain;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** The deployment groups of an execution's pipeline and its monspec. */
public final class KnownGroups {
    private KnownGroups() {}

    /** What the pipeline knows about each group, by {@code application/group}; nothing while it is none of our business. */
    public static Map<String, KnownGroup> of(ExecutionFacts facts) {
        PipelineDefinition definition = facts.answers().definition();
        Specification specification = facts.answers().specification();
        if (definition == null || specification == null || !Publications.isOurs(facts)) {
            return Map.of();
        }
        Set<String> groups = new LinkedHashSet<>();
        definition.actions().stream()
                .map(ActionDefinition::group)
                .filter(group -> group != null)
                .forEach(groups::add);
        Map<String, List<Environment>> environments = environments(definition, specification);
        groups.addAll(environments.keySet());
        Map<String, KnownGroup> known = new TreeMap<>();
        for (String group : groups) {
            known.put(group, known(facts.execution().pipelineArn(), environments.getOrDefault(group, List.of())));
        }
        return known;
    }

    private static Map<String, List<Environment>> environments(
            PipelineDefinition definition, Specification specification) {
        Map<String, List<Environment>> byGroup = new LinkedHashMap<>();
        for (Environment environment : specification.environments()) {
            String group = environment.group(definition);
            if (group != null && group.indexOf('/') > 0) {
                byGroup.computeIfAbsent(group, any -> new ArrayList<>()).add(environment);
            }
        }
        return byGroup;
    }

    private static KnownGroup known(String pipelineArn, List<Environment> environments) {
        List<KnownGroup.Target> targets = new ArrayList<>();
        for (Environment environment : environments) {
            if (environment.entitySelector() != null) {
                targets.add(new KnownGroup.Target(environment.service(), environment.entitySelector()));
            }
        }
        String name = environments.isEmpty() ? null : environments.getFirst().name();
        return new KnownGroup(pipelineArn, name, targets);
    }
}
