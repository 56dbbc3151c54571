package io.unbreakable.sandbox.monitor;

import io.unbreakable.sandbox.monitor.SelectorText.Call;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/** The flat selector language of events and problems: name("a","b"), values are alternatives, criteria all hold. */
record Criteria(List<Criterion> all) {

    record Criterion(String name, List<String> values) {}

    /** Turns one criterion into a condition, or throws when it does not know the name. */
    interface Vocabulary<T> {
        Predicate<T> condition(Criterion criterion);
    }

    static Criteria parse(String parameter, String text) {
        try {
            List<Criterion> criteria = new ArrayList<>();
            for (String part : text.isBlank() ? List.<String>of() : SelectorText.split(text, ',', '\0')) {
                Call call = SelectorText.call(part);
                if (call.inner().isEmpty()) {
                    throw new IllegalArgumentException("'" + part + "' has no value");
                }
                criteria.add(new Criterion(
                        call.name(),
                        SelectorText.split(call.inner(), ',', '\0').stream()
                                .map(SelectorText::unquote)
                                .toList()));
            }
            return new Criteria(criteria);
        } catch (IllegalArgumentException e) {
            throw ApiException.bad("Invalid " + parameter + ": " + e.getMessage());
        }
    }

    <T> Predicate<T> condition(Vocabulary<T> vocabulary) {
        return all.stream().map(vocabulary::condition).reduce(item -> true, Predicate::and);
    }
}
