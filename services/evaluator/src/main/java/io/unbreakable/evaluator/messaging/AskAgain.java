package io.unbreakable.evaluator.messaging;

import io.unbreakable.contracts.ValidationDue;

/**
 * The metric source could not be asked: ask it again.
 *
 * @param due what is to be evaluated
 * @param tries how often it was tried, 1 or more
 */
record AskAgain(ValidationDue due, int tries) {}
