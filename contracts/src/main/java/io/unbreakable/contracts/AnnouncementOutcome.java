package io.unbreakable.contracts;

import com.fasterxml.jackson.annotation.JsonProperty;

/** What came of telling Dynatrace about a deployment. */
public enum AnnouncementOutcome {
    /** Dynatrace has it. */
    @JsonProperty("stored")
    STORED,
    /** Nothing in Dynatrace carries the tags of the environment, to the end. */
    @JsonProperty("untagged")
    UNTAGGED,
    /** Dynatrace could not be asked, or refused it. */
    @JsonProperty("notStored")
    NOT_STORED
}
