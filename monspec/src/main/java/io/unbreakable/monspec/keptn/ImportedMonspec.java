package io.unbreakable.monspec.keptn;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.unbreakable.monspec.plan.Planner;
import io.unbreakable.monspec.plan.Planning;
import io.unbreakable.monspec.spec.MonspecReader;
import io.unbreakable.monspec.spec.Reading;
import io.unbreakable.monspec.spec.TagSpec;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The monspec that an import builds, entry by entry; each one has to be plannable. */
final class ImportedMonspec {
    private static final String COMPARISON = "ToEarlierRuns";
    private static final TagSpec ANY = new TagSpec("CONTEXTLESS", "keptn_service", "$SERVICE");

    private final Slo slo;
    private final String service;
    private final String environment;
    private final ArrayNode signature = JsonNodeFactory.instance.arrayNode();
    private final Set<TagSpec> tags = new LinkedHashSet<>();
    private @Nullable String entityType;

    ImportedMonspec(Slo slo, String service, String environment) {
        this.slo = slo;
        this.service = service;
        this.environment = environment;
    }

    /** Adds an entry; gives the sentence that says why it cannot be, null when it could. */
    @Nullable String add(ObjectNode entry, Indicator indicator) {
        var own = indicator.entityType() == null ? "SERVICE" : indicator.entityType();
        if (entityType != null && !entityType.equals(own)) {
            return "it is measured on entities of type %s, not %s".formatted(own, entityType);
        }
        var problem = problem(entry, own);
        if (problem == null) {
            entityType = own;
            tags.addAll(indicator.tags());
            signature.add(entry);
        }
        return problem;
    }

    /** The whole file. What has to be filled in or is not what it was is added to the notes. */
    String text(List<String> notes) {
        for (var tag : tags) {
            if (isOpen(tag)) {
                notes.add("The tag %s:%s was left out: nothing is known of its value here."
                        .formatted(tag.key(), tag.value()));
            }
        }
        if (tags.stream().allMatch(ImportedMonspec::isOpen)) {
            notes.add("No query says by which tag the environment is known: put the right one in the place of %s."
                    .formatted(ANY.key()));
        }
        var type = entityType == null ? "SERVICE" : entityType;
        return file(type, signature).toPrettyString().replace("\r\n", "\n");
    }

    private @Nullable String problem(ObjectNode entry, String type) {
        var file = file(type, JsonNodeFactory.instance.arrayNode().add(entry)).toString();
        return switch (MonspecReader.read(file)) {
            case Reading.Unreadable(var message) -> message;
            case Reading.Read(var monspec, var remarks) ->
                Planner.plan(monspec, service, environment + COMPARISON) instanceof Planning.Unplannable(var message)
                        ? message
                        : null;
        };
    }

    private ObjectNode file(String type, ArrayNode perfsignature) {
        var file = JsonNodeFactory.instance.objectNode();
        var content = file.putObject(service);
        content.put("_comment", "imported from Keptn");
        content.put("etype", type.toUpperCase(Locale.ROOT));
        writeTags(content.putObject("environments").putObject(environment).putArray("tags"));
        writeComparison(content.putArray("comparisons").addObject());
        content.set("perfsignature", perfsignature);
        return file;
    }

    private void writeComparison(ObjectNode comparison) {
        comparison.put("name", environment + COMPARISON);
        comparison.put("source", environment);
        var runs = slo.runs();
        comparison
                .putObject("baseline")
                .put("lastRuns", runs.last())
                .put("aggregate", runs.aggregate().name().toLowerCase(Locale.ROOT))
                .put("include", runs.include().name().toLowerCase(Locale.ROOT))
                .put("optional", true);
        comparison
                .putObject("score")
                .put("pass", slo.score().pass())
                .put("warn", slo.score().warn());
    }

    private void writeTags(ArrayNode array) {
        var known = tags.stream().filter(tag -> !isOpen(tag)).toList();
        for (var tag : known.isEmpty() ? List.of(ANY) : known) {
            var node = array.addObject().put("context", tag.context()).put("key", tag.key());
            if (tag.value() != null) {
                node.put("value", filled(tag.value()));
            }
        }
    }

    /** Whether the tag has a placeholder other than Keptn's stage and service. */
    private static boolean isOpen(TagSpec tag) {
        var text = tag.key() + (tag.value() == null ? "" : tag.value());
        return text.replace("$STAGE", "").replace("$SERVICE", "").contains("$");
    }

    private String filled(String text) {
        return text.replace("$STAGE", environment).replace("$SERVICE", service);
    }
}
