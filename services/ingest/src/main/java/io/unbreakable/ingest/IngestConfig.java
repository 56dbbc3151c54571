package io.unbreakable.ingest;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

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

        /** Names of the pipelines to ask about though no event ever spoke of them; those that events speak of are known. */
        Optional<List<String>> pipelines();

        /** How often each pipeline is compared with what CodePipeline says, give or take a fifth. */
        @WithDefault("25s")
        Duration reconcileEvery();

        /**
         * How long ago an execution may have ended that no event spoke of, to be taken up all the same; for as long after the end
         * of one it is looked for deployments that nobody spoke of, which cut the windows of its last gates.
         */
        @WithDefault("2h")
        Duration findBack();

        /** How long an execution may go on to be looked for beyond the newest hundred. */
        @WithDefault("8d")
        Duration reconcileFor();

        /** How often Dynatrace is asked which problems are open. */
        @WithDefault("60s")
        Duration problemsEvery();

        /** How long ago a problem may have begun that no notification spoke of, to be taken up all the same. */
        @WithDefault("24h")
        Duration problemsBack();

        /** Further criteria of Dynatrace's problem selector, such as {@code managementZones("shop")}. */
        Optional<String> problemSelector();

        /** How often it is looked whether somebody is to be asked. */
        @WithDefault("2s")
        Duration sweepEvery();

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
