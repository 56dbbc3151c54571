/** Windows and deployments in the schedule table. */
@NullMarked
package io.unbreakable.scheduler.store;

import org.jspecify.annotations.NullMarked;
