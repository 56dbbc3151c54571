package io.unbreakable.report.client;

import com.fasterxml.jackson.databind.JsonNode;

/** What came of fetching the evidence behind a verdict. */
public sealed interface EvidenceFile {

    /** It is there, and what the verdict's event says it is. */
    record Found(JsonNode content) implements EvidenceFile {}

    /**
     * It cannot be shown.
     *
     * @param why for people, without a full stop
     */
    record Missing(String why) implements EvidenceFile {}
}
