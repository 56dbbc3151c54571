package io.unbreakable.ingest.messaging;

import io.unbreakable.contracts.Execution;

/** Command: something about an execution was not known yet, ask again. */
record LookAtExecution(Execution execution) {}
