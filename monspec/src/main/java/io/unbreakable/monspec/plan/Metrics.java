package io.unbreakable.monspec.plan;

import static java.util.Objects.requireNonNull;

import io.unbreakable.monspec.spec.Aggregate;
import io.unbreakable.monspec.spec.Code;
import io.unbreakable.monspec.spec.Nearest;
import io.unbreakable.monspec.spec.SignatureSpec;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Turns the time series of a signature into v2 metric selectors that merge all entities into one number. The ancestor's
 * names are translated, v2 keys are taken as they are.
 */
final class Metrics {
    private static final Pattern V2_KEY = Pattern.compile("[a-z][a-zA-Z0-9_.-]*:[A-Za-z0-9_./-]+");
    private static final Map<String, EntityType> FAMILIES = Map.of(
            "service", EntityType.SERVICE,
            "servicemethod", EntityType.SERVICE,
            "host", EntityType.HOST,
            "pgi", EntityType.PROCESS_GROUP_INSTANCE,
            "app", EntityType.APPLICATION);

    private final EntityType entityType;

    Metrics(EntityType entityType) {
        this.entityType = entityType;
    }

    /** A measured metric with the name of its objective and the aggregate that it is. */
    record Named(String name, Aggregate aggregate, Measure.Metric metric) {}

    Named resolve(SignatureSpec entry, @Nullable String method) {
        var timeseries = entry.subject();
        var known = known(timeseries);
        if (known == null) {
            return direct(timeseries, entry.aggregate(), method);
        }
        requireFitting(known, timeseries, method);
        var aggregate = entry.aggregate() == null ? known.aggregation().natural() : entry.aggregate();
        if (!known.aggregation().allows(aggregate)) {
            throw new Unplanned(
                    Code.WRONG_AGGREGATE,
                    "aggregate",
                    "%s cannot be aggregated by %s; it can be by %s."
                            .formatted(
                                    timeseries,
                                    aggregate.text(),
                                    known.aggregation().allowed()),
                    null);
        }
        var unit = known.unit() == null ? null : known.aggregation().unit(aggregate, known.unit());
        var selector = known.key() + known.aggregation().transformations(aggregate);
        return named(shortened(timeseries), aggregate, new Measure.Metric(selector, unit, method));
    }

    private static Catalogue.@Nullable Known known(String timeseries) {
        if (!timeseries.startsWith(Catalogue.V1_PREFIX)) {
            return Catalogue.byKey(timeseries);
        }
        var known = Catalogue.byName(shortened(timeseries));
        if (known == null) {
            throw unknown("The metric %s is not known; the nearest known one is %s.", timeseries);
        }
        return known;
    }

    private static Named direct(String key, @Nullable Aggregate wanted, @Nullable String method) {
        if (!V2_KEY.matcher(key).matches()) {
            throw unknown(
                    "The metric %s is neither one of the known " + Catalogue.V1_PREFIX
                            + "… names (the nearest is %s) nor a Metrics v2 key like builtin:service.response.time.",
                    key);
        }
        var aggregate = wanted == null ? new Aggregate("avg") : wanted;
        var selector = key + ":splitBy():" + aggregate.transformation();
        return named(key, aggregate, new Measure.Metric(selector, null, method));
    }

    private void requireFitting(Catalogue.Known known, String timeseries, @Nullable String method) {
        var ofMethod = known.family().equals("servicemethod");
        if (ofMethod && method == null) {
            throw misplaced("%s is measured on service methods; it belongs into servicemethods.".formatted(timeseries));
        }
        if (!ofMethod && method != null) {
            throw misplaced("%s is not measured on service methods, but %s asks for it.".formatted(timeseries, method));
        }
        var type = FAMILIES.get(known.family());
        if (type != entityType) {
            throw misplaced("%s is measured on entities of type %s, not %s.".formatted(timeseries, type, entityType));
        }
    }

    private static Named named(String metric, Aggregate aggregate, Measure.Metric measure) {
        var prefix = measure.method() == null ? "" : measure.method() + " ";
        return new Named("%s%s(%s)".formatted(prefix, metric, aggregate.text()), aggregate, measure);
    }

    private static String shortened(String timeseries) {
        return timeseries.startsWith(Catalogue.V1_PREFIX)
                ? timeseries.substring(Catalogue.V1_PREFIX.length())
                : timeseries;
    }

    private static Unplanned unknown(String sentence, String timeseries) {
        var nearest = Catalogue.V1_PREFIX + requireNonNull(Nearest.most(shortened(timeseries), Catalogue.names()));
        return new Unplanned(
                Code.UNKNOWN_METRIC,
                "timeseries",
                sentence.formatted(timeseries, nearest),
                "Did you mean \"%s\"?".formatted(nearest));
    }

    private static Unplanned misplaced(String sentence) {
        return new Unplanned(Code.MISPLACED_METRIC, "timeseries", sentence, null);
    }
}
