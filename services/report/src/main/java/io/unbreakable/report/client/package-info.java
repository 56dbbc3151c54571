/** The dead-letter queues, as far as the report shows them. */
@NullMarked
package io.unbreakable.report.client;

import org.jspecify.annotations.NullMarked;
