/** Owns the windows of validations: waits for their end, cuts them at a later deployment, ends them at the deadline. */
@NullMarked
package io.unbreakable.scheduler;

import org.jspecify.annotations.NullMarked;
