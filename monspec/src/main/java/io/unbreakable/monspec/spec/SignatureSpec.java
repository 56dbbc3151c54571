package io.unbreakable.monspec.spec;

import static java.util.Objects.requireNonNull;

import io.unbreakable.monspec.criteria.CriteriaSet;
import io.unbreakable.monspec.criteria.Direction;
import io.unbreakable.monspec.criteria.MissingData;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One entry of a performance signature.
 *
 * @param kind what {@code subject} names
 * @param subject the time series or the Smartscape relation as the file writes it
 * @param aggregate null when the file leaves it out: what is natural for the metric is then meant
 * @param direction which change is one for the worse
 * @param pass alternatives to pass by, also those that the ancestor's fixed limits say; null when the comparison's
 *     tolerance applies, empty for an entry that only informs
 * @param warn alternatives to get through with a warning by
 * @param floor absolute deviation that is always allowed; null when the file leaves it out
 * @param weight in the total score, zero or more
 * @param key whether the run fails when this entry does
 * @param missing what it means to have no value of the release
 * @param minSamples how many samples a value has to rest on
 * @param minRequests how many requests a value has to rest on
 */
public record SignatureSpec(
        Kind kind,
        String subject,
        @Nullable Aggregate aggregate,
        Direction direction,
        @Nullable List<CriteriaSet> pass,
        List<CriteriaSet> warn,
        @Nullable Double floor,
        int weight,
        boolean key,
        MissingData missing,
        int minSamples,
        int minRequests) {

    /** What an entry measures. */
    public enum Kind {
        TIMESERIES,
        SMARTSCAPE
    }

    public SignatureSpec {
        requireNonNull(kind, "kind");
        requireNonNull(subject, "subject");
        requireNonNull(direction, "direction");
        pass = pass == null ? null : List.copyOf(pass);
        warn = List.copyOf(warn);
        requireNonNull(missing, "missing");
    }
}
