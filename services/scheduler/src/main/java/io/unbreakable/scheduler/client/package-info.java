/** What the scheduler asks of AWS. */
@NullMarked
package io.unbreakable.scheduler.client;

import org.jspecify.annotations.NullMarked;
