package io.unbreakable.evaluator;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import io.unbreakable.contracts.Topology;
import java.time.Duration;

/** Settings of the evaluator. */
@ConfigMapping(prefix = "unbreakable")
public interface EvaluatorConfig {
    /** Length of a slot of the metric source, its finest data point; both sides' windows lie on whole slots. */
    @WithDefault("60s")
    Duration slot();

    /** The part below {@code unbreakable.evaluator}. */
    Evaluator evaluator();

    /** Settings that only the evaluator has. */
    interface Evaluator {
        /** The bucket of the evidence behind verdicts. */
        @WithDefault(Topology.EVIDENCE_BUCKET)
        String evidenceBucket();

        /** Time until a source that did not answer is asked again; twice as long with each further failure. */
        @WithDefault("2s")
        Duration firstRetry();

        /** The longest time between two questions to a source that does not answer. */
        @WithDefault("30s")
        Duration longestRetry();

        /** How many calls to Dynatrace are on their way at once; more only get throttled by a tenant that allows 20 a second. */
        @WithDefault("6")
        int callsAtOnce();

        /** How long a throttled call waits in its place; longer than that, its message is put back. At most 30 s. */
        @WithDefault("5s")
        Duration patience();

        /** How long outcomes are remembered. */
        @WithDefault("400d")
        Duration rememberFor();
    }
}
