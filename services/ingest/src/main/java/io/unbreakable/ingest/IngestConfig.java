package io.unbreakable.ingest;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** Settings of ingest. */
@ConfigMapping(prefix = "unbreakable")
public interface IngestConfig {
    /** Windows begin and end at multiples of this. */
    @WithDefault("60s")
    Duration slot();

    /** How much later than the last possible answer a gate's deadline is. */
    @WithDefault("10m")
    Duration gateGrace();

    /** Name of the output artifact that holds the monspec. */
    @WithDefault("Monspec")
    String monspecArtifact();

    /** Waiting for what is late. */
    Ingest ingest();

    /** The part below {@code unbreakable.ingest}. */
    interface Ingest {
        /** How long a question that AWS cannot answer yet is asked again before the answer counts as missing. */
        @WithDefault("60s")
        Duration answerWait();

        /** How long the execution of a deployment is looked for before the deployment counts as one from elsewhere. */
        @WithDefault("10s")
        Duration linkWait();

        /** Time between two questions of the same kind. */
        @WithDefault("2s")
        Duration askEvery();

        /** How often open executions are compared with what CodePipeline says. */
        @WithDefault("25s")
        Duration reconcileEvery();

        /** How long an execution is compared at most after it was last heard of. */
        @WithDefault("8d")
        Duration reconcileFor();

        /** How long a deployment is announced again to Dynatrace while nothing carries its tags or it cannot be reached. */
        @WithDefault("10m")
        Duration announceFor();

        /** Time between two announcements of the same deployment. */
        @WithDefault("15s")
        Duration announceEvery();

        /** Time between the end of a requested window and its evaluation, for requests of other tools. */
        @WithDefault("2m")
        Duration requestSettle();
    }
}
