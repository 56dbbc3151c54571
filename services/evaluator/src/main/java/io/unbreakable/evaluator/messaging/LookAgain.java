package io.unbreakable.evaluator.messaging;

import io.unbreakable.contracts.ReevaluationRequested;

/**
 * A second look could not be taken: try again.
 *
 * @param request what a person asked for
 * @param tries how often it was tried, 1 or more
 */
record LookAgain(ReevaluationRequested request, int tries) {}
