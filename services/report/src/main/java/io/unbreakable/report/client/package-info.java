/** What the report asks of others: the evidence behind verdicts, and the dead-letter queues. */
@NullMarked
package io.unbreakable.report.client;

import org.jspecify.annotations.NullMarked;
