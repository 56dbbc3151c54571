package io.unbreakable.monspec.spec;

import io.unbreakable.monspec.spec.SignatureSpec.Kind;
import io.unbreakable.monspec.spec.SignatureSpec.Validate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads performance signatures, of a service and of its methods. */
final class SignatureReader {
    private SignatureReader() {}

    static List<SignatureSpec> signature(Section section) {
        return section.sections("perfsignature").stream()
                .map(SignatureReader::entry)
                .toList();
    }

    static List<MethodSpec> methods(Section section) {
        return section.sections("servicemethods").stream()
                .map(SignatureReader::method)
                .toList();
    }

    private static MethodSpec method(Section section) {
        var method = new MethodSpec(section.requiredText("name"), signature(section));
        section.remarkOnTheRest();
        return method;
    }

    private static SignatureSpec entry(Section section) {
        var timeseries = section.text("timeseries");
        var smartscape = section.text("smartscape");
        if ((timeseries == null) == (smartscape == null)) {
            throw new Misspelt(section.path() + " must have either timeseries or smartscape.");
        }
        var entry = new SignatureSpec(
                timeseries == null ? Kind.SMARTSCAPE : Kind.TIMESERIES,
                timeseries == null ? section.requiredText("smartscape") : timeseries,
                aggregate(section),
                Choices.choice(section, "validate", Validate.UPPER),
                section.number("upperlimit"),
                section.number("lowerlimit"),
                section.amount("floor"));
        section.remarkOnTheRest();
        return requireRoom(section, entry);
    }

    private static @Nullable Aggregate aggregate(Section section) {
        var text = section.text("aggregate");
        if (text == null) {
            return null;
        }
        var aggregate = Aggregate.of(text);
        if (aggregate == null) {
            throw new Misspelt("%s must be avg, min, max, sum, count, median or a percentile like p90, but is \"%s\"."
                    .formatted(section.at("aggregate"), text));
        }
        return aggregate;
    }

    private static SignatureSpec requireRoom(Section section, SignatureSpec entry) {
        var upper = entry.upperLimit();
        var lower = entry.lowerLimit();
        if (upper != null && lower != null && lower >= upper) {
            throw new Misspelt(section.at("lowerlimit") + " must be below upperlimit, or nothing ever passes.");
        }
        return entry;
    }
}
