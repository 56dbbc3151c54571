package io.unbreakable.monspec.spec;

import io.unbreakable.monspec.spec.ServiceSpec.Etype;
import java.util.Arrays;

/** Reads one service of the file. */
final class ServiceReader {
    private static final int MAX_OBJECTIVES = 500;

    private ServiceReader() {}

    static ServiceSpec read(String key, Section section) {
        var service = new ServiceSpec(
                key,
                etype(section),
                section.text("name"),
                section.text("owner"),
                section.named("environments", ServiceReader::environment),
                section.list("comparisons", ComparisonReader::read),
                SignatureReader.signature(section),
                SignatureReader.methods(section),
                section.list("gates", GateReader::read));
        section.requireDistinct("comparison", service.comparisons(), ComparisonSpec::name);
        section.requireDistinct("service method", service.servicemethods(), MethodSpec::name);
        requireFewEnough(section, service);
        return service;
    }

    private static Etype etype(Section section) {
        var text = section.requiredText("etype");
        var words = Arrays.stream(Etype.values()).map(Enum::name).toList();
        if (words.contains(text)) {
            return Etype.valueOf(text);
        }
        if (section.has("etype") && !text.equals(Section.MISSING)) {
            section.refuse(
                    Code.UNKNOWN_CHOICE,
                    "etype",
                    "%s must be one of %s, but is \"%s\"."
                            .formatted(section.at("etype"), String.join(", ", words), text),
                    Nearest.question(text, words));
        }
        return Etype.SERVICE;
    }

    private static EnvironmentSpec environment(String name, Section section) {
        return new EnvironmentSpec(
                name,
                section.list("tags", ServiceReader::tag),
                Choices.pair(section, "codedeploy", "application/group"));
    }

    private static TagSpec tag(Section section) {
        var context = section.text("context");
        return new TagSpec(
                context == null ? "CONTEXTLESS" : context, section.requiredText("key"), section.text("value"));
    }

    private static void requireFewEnough(Section section, ServiceSpec service) {
        var objectives = service.perfsignature().size()
                + service.servicemethods().stream()
                        .mapToInt(method -> method.perfsignature().size())
                        .sum();
        if (objectives > MAX_OBJECTIVES) {
            section.refuse(
                    Code.TOO_MANY,
                    "",
                    "%s has %d objectives; at most %d are allowed."
                            .formatted(service.key(), objectives, MAX_OBJECTIVES));
        }
    }
}
