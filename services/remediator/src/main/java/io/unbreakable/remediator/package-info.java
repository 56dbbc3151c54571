/** Brings the last good revision back when a problem or a gate says that a deployment is bad. */
@NullMarked
package io.unbreakable.remediator;

import org.jspecify.annotations.NullMarked;
