package io.unbreakable.monspec.spec;

import io.unbreakable.monspec.criteria.CriteriaSet;
import io.unbreakable.monspec.criteria.Direction;
import io.unbreakable.monspec.criteria.MissingData;
import io.unbreakable.monspec.spec.SignatureSpec.Kind;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads performance signatures, of a service and of its methods. */
final class SignatureReader {
    private static final String AGGREGATES = "avg, min, max, sum, count, median or a percentile like p90";
    private static final int HEAVIEST = 1_000;
    private static final int LARGEST_MINIMUM = 1_000_000_000;

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
        var pass = CriteriaReader.pass(section);
        var warn = CriteriaReader.alternatives(section, "warn");
        return new SignatureSpec(
                kind,
                subject == null ? Section.MISSING : subject,
                aggregate(section),
                direction(section, pass),
                pass,
                warn == null ? List.of() : warn,
                section.amount("floor"),
                weight(section),
                section.flag("key"),
                Choices.choice(section, "missing", MissingData.INCONCLUSIVE),
                section.count("minSamples", 0, LARGEST_MINIMUM),
                section.count("minRequests", 0, LARGEST_MINIMUM));
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

    /** What the file says in either spelling, else what the criteria guard against. */
    private static Direction direction(Section section, @Nullable List<CriteriaSet> pass) {
        var own = Choices.choice(section, "direction", pass == null ? Direction.INCREASE : Direction.of(pass));
        var validate = Choices.choice(section, "validate", Validate.UPPER);
        if (!section.has("validate")) {
            return own;
        }
        if (section.has("direction")) {
            section.refuse(
                    Code.CONTRADICTION,
                    "direction",
                    "%s and %s say the same thing; leave one out."
                            .formatted(section.at("validate"), section.at("direction")));
        }
        return validate == Validate.UPPER ? Direction.INCREASE : Direction.DECREASE;
    }

    private static int weight(Section section) {
        var weight = section.count("weight", 1, HEAVIEST);
        if (weight == 0) {
            section.refuse(
                    Code.OUT_OF_RANGE,
                    "weight",
                    section.at("weight") + " must not be 0.",
                    "Write \"informational\": true for an entry that decides nothing.");
        }
        return weight;
    }

    private enum Validate {
        UPPER,
        LOWER
    }
}
