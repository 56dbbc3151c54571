package io.unbreakable.monspec.spec;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import io.unbreakable.monspec.criteria.CriteriaSet;
import io.unbreakable.monspec.criteria.Criterion;
import io.unbreakable.monspec.criteria.Operator;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads what an entry has to keep: criteria, or the ancestor's fixed limits as the criteria that they are. */
final class CriteriaReader {
    /** The most alternatives, and the most criteria of one; more cannot be explained to anybody. */
    private static final int MOST = 5;

    private CriteriaReader() {}

    /** The alternatives to pass by; null when the comparison's tolerance applies, empty for what only informs. */
    static @Nullable List<CriteriaSet> pass(Section section) {
        var pass = alternatives(section, "pass");
        var limits = limits(section);
        if (section.has("pass") && limits != null) {
            section.refuse(
                    Code.CONTRADICTION,
                    "pass",
                    section.path() + " has both criteria and fixed limits.",
                    "Write the limits as criteria, like \"<100\".");
        }
        if (section.flag("informational")) {
            requireNothingElse(section);
            return List.of();
        }
        return pass == null ? limits : pass;
    }

    private static void requireNothingElse(Section section) {
        for (var field : List.of("pass", "warn", "upperlimit", "lowerlimit", "key")) {
            if (section.has(field)) {
                section.refuse(
                        Code.CONTRADICTION,
                        field,
                        "%s is informational and decides nothing, so it cannot have %s."
                                .formatted(section.path(), field));
            }
        }
    }

    /** The alternatives in a list of texts; null when the field is left out. */
    static @Nullable List<CriteriaSet> alternatives(Section section, String field) {
        var value = section.field(field);
        if (value == null) {
            return null;
        }
        if (!(value instanceof ArrayNode array) || array.isEmpty() || array.size() > MOST) {
            section.refuse(
                    Code.WRONG_TYPE,
                    field,
                    "%s must be a list of 1 to %d criteria like \"<=+10%%&<600\".".formatted(section.at(field), MOST));
            return null;
        }
        var alternatives = new ArrayList<CriteriaSet>();
        for (int i = 0; i < array.size(); i++) {
            var set = set(section, field, i, array.get(i));
            if (set != null) {
                alternatives.add(set);
            }
        }
        return alternatives;
    }

    private static @Nullable CriteriaSet set(Section section, String field, int index, JsonNode element) {
        var where = "%s[%d]".formatted(section.at(field), index);
        if (!element.isTextual() || element.textValue().isBlank()) {
            section.refuse(Code.WRONG_TYPE, field, index, where + " must be a text like \"<=+10%&<600\".");
            return null;
        }
        try {
            var set = CriteriaSet.parse(element.textValue());
            if (set.all().size() > MOST) {
                section.refuse(Code.TOO_MANY, field, index, "%s has more than %d criteria.".formatted(where, MOST));
            }
            return set;
        } catch (IllegalArgumentException e) {
            section.refuse(Code.WRONG_FORM, field, index, "%s: %s.".formatted(where, e.getMessage()));
            return null;
        }
    }

    /** The ancestor's limits, which are strict: a value on the limit is not within it. */
    private static @Nullable List<CriteriaSet> limits(Section section) {
        var upper = section.number("upperlimit");
        var lower = section.number("lowerlimit");
        if (upper != null && lower != null && lower >= upper) {
            section.refuse(
                    Code.CONTRADICTION,
                    "lowerlimit",
                    section.at("lowerlimit") + " must be below upperlimit, or nothing ever passes.");
        }
        var criteria = new ArrayList<Criterion>();
        if (upper != null) {
            criteria.add(new Criterion.Fixed(Operator.BELOW, upper));
        }
        if (lower != null) {
            criteria.add(new Criterion.Fixed(Operator.ABOVE, lower));
        }
        return criteria.isEmpty() ? null : List.of(new CriteriaSet(criteria));
    }
}
