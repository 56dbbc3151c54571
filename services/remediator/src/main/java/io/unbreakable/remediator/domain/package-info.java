/** Which deployment is bad, whether something may be done about it, what comes back, and how far that got. */
@NullMarked
package io.unbreakable.remediator.domain;

import org.jspecify.annotations.NullMarked;
