package io.unbreakable.ingest.messaging;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;

/** Command: the monspec of a validation request could not be read yet, try again. */
record AskAgain(JsonNode request, Instant at) {}
