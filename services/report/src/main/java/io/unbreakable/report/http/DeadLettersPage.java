package io.unbreakable.report.http;

import io.quarkus.qute.TemplateInstance;
import io.unbreakable.deadletters.DeadLetter;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The page of what could not be handled or delivered. */
record DeadLettersPage(List<Group> groups, int number) implements TemplateInstance {

    /** The dead letters of a service. */
    record Group(String service, List<DeadLetter> letters) {}

    static DeadLettersPage of(List<DeadLetter> letters) {
        Map<String, List<DeadLetter>> byService = letters.stream()
                .collect(Collectors.groupingBy(letter -> letter.service().id(), TreeMap::new, Collectors.toList()));
        return new DeadLettersPage(
                byService.entrySet().stream()
                        .map(entry -> new Group(entry.getKey(), entry.getValue()))
                        .toList(),
                letters.size());
    }
}
