package io.unbreakable.ingest.domain;

import java.time.Instant;
import java.util.List;

/** Something that has to be known before more can be published. */
public sealed interface Question {
    /** Since when it is open: what cannot be answered for long counts as missing. */
    Instant since();

    /** The pipeline's structure at this version. */
    record Definition(int version, Instant since) implements Question {}

    /**
     * The monspec in these artifacts.
     *
     * @param required whether the pipeline says that it is there
     */
    record Source(List<Artifact> artifacts, boolean required, Instant since) implements Question {
        public Source {
            artifacts = List.copyOf(artifacts);
        }
    }

    /** The comment of this run of an approval, variables filled in; the raw one when that cannot be known. */
    record Comment(String run, String raw, Instant since) implements Question {}

    /** What this deployment brought. */
    record Deployed(String deploymentId, Instant since) implements Question {}

    /** When the group was first deployed, this deployment not counted. */
    record History(String group, String except, Instant since) implements Question {
        /** Names the question. */
        public String key() {
            return key(group, except);
        }

        static String key(String group, String except) {
            return group + "/" + except;
        }
    }

    /** What the execution says about the revision of this artifact. */
    record RevisionSummary(String artifact, Instant since) implements Question {}
}
