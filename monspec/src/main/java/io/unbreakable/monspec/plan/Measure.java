package io.unbreakable.monspec.plan;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import org.jspecify.annotations.Nullable;

/** What is asked of the metric source for an objective. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
@JsonSubTypes({
    @JsonSubTypes.Type(value = Measure.Metric.class, name = "metric"),
    @JsonSubTypes.Type(value = Measure.Relations.class, name = "relations")
})
public sealed interface Measure {

    /**
     * A metric, merged over all selected entities.
     *
     * @param selector complete Dynatrace v2 metric selector, for example
     *     {@code builtin:service.response.time:splitBy():percentile(90)}
     * @param unit of the values: {@code MicroSecond}, {@code MilliSecond}, {@code Percent}, {@code Count}, {@code PerMinute}
     *     or what the metric's descriptor says; null when unknown
     * @param method name of the key request (service method) that is measured instead of the service itself
     */
    record Metric(
            String selector,
            @Nullable String unit,
            @Nullable String method) implements Measure {
        public Metric {
            requireNonNull(selector, "selector");
        }
    }

    /**
     * The number of distinct entities at the other end of a Smartscape relation.
     *
     * @param field {@code toRelationships.calls}, {@code fromRelationships.runsOn}, …
     */
    record Relations(String field) implements Measure {
        public Relations {
            requireNonNull(field, "field");
        }
    }
}
