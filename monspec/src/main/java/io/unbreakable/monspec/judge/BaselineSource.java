package io.unbreakable.monspec.judge;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import io.unbreakable.monspec.criteria.RunAggregate;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** What a release was compared with. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
@JsonSubTypes({
    @JsonSubTypes.Type(value = BaselineSource.Environment.class, name = "environment"),
    @JsonSubTypes.Type(value = BaselineSource.Runs.class, name = "runs")
})
public sealed interface BaselineSource {

    /**
     * An environment in a window.
     *
     * @param name of the environment in the monspec
     * @param shift how far back from the release's window, zero or more
     */
    record Environment(String name, Duration shift) implements BaselineSource {
        public Environment {
            requireNonNull(name, "name");
            requireNonNull(shift, "shift");
        }
    }

    /**
     * Earlier runs of the same comparison.
     *
     * @param aggregate what was made of their values
     * @param pinned whether somebody chose the run
     * @param runs the latest first; empty when none counted
     */
    record Runs(RunAggregate aggregate, boolean pinned, List<Run> runs) implements BaselineSource {
        public Runs {
            requireNonNull(aggregate, "aggregate");
            runs = List.copyOf(runs);
        }
    }

    /**
     * A run that is part of a baseline.
     *
     * @param id of its validation
     * @param start of its window
     * @param end of its window
     */
    record Run(String id, Instant start, Instant end) {
        public Run {
            requireNonNull(id, "id");
            requireNonNull(start, "start");
            requireNonNull(end, "end");
        }
    }
}
