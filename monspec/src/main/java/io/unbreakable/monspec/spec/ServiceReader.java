package io.unbreakable.monspec.spec;

import io.unbreakable.monspec.spec.ServiceSpec.Etype;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

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
                environments(section),
                section.sections("comparisons").stream()
                        .map(ServiceReader::comparison)
                        .toList(),
                SignatureReader.signature(section),
                SignatureReader.methods(section),
                section.sections("gates").stream().map(GateReader::read).toList());
        section.remarkOnTheRest();
        Section.requireDistinct(
                "comparison",
                service.comparisons().stream().map(ComparisonSpec::name).toList(),
                key);
        Section.requireDistinct(
                "service method",
                service.servicemethods().stream().map(MethodSpec::name).toList(),
                key);
        requireFewEnough(service);
        return service;
    }

    private static Etype etype(Section section) {
        var text = section.requiredText("etype");
        return Arrays.stream(Etype.values())
                .filter(etype -> etype.name().equals(text))
                .findFirst()
                .orElseThrow(() -> new Misspelt("%s must be one of %s, but is \"%s\"."
                        .formatted(
                                section.at("etype"),
                                Arrays.stream(Etype.values()).map(Enum::name).collect(Collectors.joining(", ")),
                                text)));
    }

    private static List<EnvironmentSpec> environments(Section section) {
        return section.named("environments").entrySet().stream()
                .map(entry -> environment(entry.getKey(), entry.getValue()))
                .toList();
    }

    private static EnvironmentSpec environment(String name, Section section) {
        var environment = new EnvironmentSpec(
                name,
                section.sections("tags").stream().map(ServiceReader::tag).toList(),
                Choices.pair(section, "codedeploy", "application/group"));
        section.remarkOnTheRest();
        return environment;
    }

    private static TagSpec tag(Section section) {
        var context = section.text("context");
        var tag = new TagSpec(
                context == null ? "CONTEXTLESS" : context, section.requiredText("key"), section.text("value"));
        section.remarkOnTheRest();
        return tag;
    }

    private static ComparisonSpec comparison(Section section) {
        var comparison = new ComparisonSpec(
                section.requiredText("name"),
                section.requiredText("source"),
                section.text("compare"),
                section.amounts("scalefactorperc"),
                Choices.seconds(section, "shiftsourcetimeframe"),
                Choices.seconds(section, "shiftcomparetimeframe"),
                Choices.choice(section, "baseline", Baseline.REQUIRED) == Baseline.OPTIONAL);
        section.remarkOnTheRest();
        return comparison;
    }

    private static void requireFewEnough(ServiceSpec service) {
        var objectives = service.perfsignature().size()
                + service.servicemethods().stream()
                        .mapToInt(method -> method.perfsignature().size())
                        .sum();
        if (objectives > MAX_OBJECTIVES) {
            throw new Misspelt("%s has %d objectives; at most %d are allowed."
                    .formatted(service.key(), objectives, MAX_OBJECTIVES));
        }
    }

    private enum Baseline {
        REQUIRED,
        OPTIONAL
    }
}
