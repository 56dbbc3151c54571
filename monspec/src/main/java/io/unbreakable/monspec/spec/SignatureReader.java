package io.unbreakable.monspec.spec;

import io.unbreakable.monspec.spec.SignatureSpec.Kind;
import io.unbreakable.monspec.spec.SignatureSpec.Validate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads performance signatures, of a service and of its methods. */
final class SignatureReader {
    private static final String AGGREGATES = "avg, min, max, sum, count, median or a percentile like p90";

    private SignatureReader() {}

    static List<SignatureSpec> signature(Section section) {
        return section.list("perfsignature", SignatureReader::entry);
    }

    static List<MethodSpec> methods(Section section) {
        return section.list("servicemethods", SignatureReader::method);
    }

    private static MethodSpec method(Section section) {
        return new MethodSpec(section.requiredText("name"), signature(section));
    }

    private static SignatureSpec entry(Section section) {
        var kind = kind(section);
        var subject = section.text(kind == Kind.TIMESERIES ? "timeseries" : "smartscape");
        var entry = new SignatureSpec(
                kind,
                subject == null ? Section.MISSING : subject,
                aggregate(section),
                Choices.choice(section, "validate", Validate.UPPER),
                section.number("upperlimit"),
                section.number("lowerlimit"),
                section.amount("floor"));
        requireRoom(section, entry);
        return entry;
    }

    private static Kind kind(Section section) {
        var timeseries = section.field("timeseries");
        var smartscape = section.field("smartscape");
        if ((timeseries == null) == (smartscape == null)) {
            section.refuse(
                    timeseries == null ? Code.MISSING_FIELD : Code.CONTRADICTION,
                    timeseries == null ? "timeseries" : "smartscape",
                    section.path() + " must have either timeseries or smartscape.");
        }
        return smartscape == null ? Kind.TIMESERIES : Kind.SMARTSCAPE;
    }

    private static @Nullable Aggregate aggregate(Section section) {
        var text = section.text("aggregate");
        var aggregate = text == null ? null : Aggregate.of(text);
        if (text != null && aggregate == null) {
            section.refuse(
                    Code.UNKNOWN_CHOICE,
                    "aggregate",
                    "%s must be %s, but is \"%s\".".formatted(section.at("aggregate"), AGGREGATES, text),
                    Aggregate.suggestion(text));
        }
        return aggregate;
    }

    private static void requireRoom(Section section, SignatureSpec entry) {
        var upper = entry.upperLimit();
        var lower = entry.lowerLimit();
        if (upper != null && lower != null && lower >= upper) {
            section.refuse(
                    Code.CONTRADICTION,
                    "lowerlimit",
                    section.at("lowerlimit") + " must be below upperlimit, or nothing ever passes.");
        }
    }
}
