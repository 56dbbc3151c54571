package io.unbreakable.monspec.criteria;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Criteria that all have to hold, written with {@code &} in between: {@code <=+10%&<600}. Several sets are alternatives.
 *
 * @param all in the file's order; none at all is a criterion that somebody forgot, and never holds
 */
public record CriteriaSet(List<Criterion> all) {
    public CriteriaSet {
        all = List.copyOf(all);
    }

    /** The set of these criteria. */
    public static CriteriaSet of(Criterion... all) {
        return new CriteriaSet(List.of(all));
    }

    /** Reads a set. @throws IllegalArgumentException with a sentence that says what is wrong */
    @JsonCreator
    public static CriteriaSet parse(String text) {
        return text.isBlank()
                ? new CriteriaSet(List.of())
                : new CriteriaSet(
                        Arrays.stream(text.split("&", -1)).map(Criterion::parse).toList());
    }

    /** Whether one of them needs a baseline. */
    public boolean isRelative() {
        for (var criterion : all) {
            if (criterion instanceof Criterion.Relative) {
                return true;
            }
        }
        return false;
    }

    /** The set as files and events write it. */
    @JsonValue
    public String text() {
        return all.stream().map(Criterion::text).collect(Collectors.joining("&"));
    }
}
