/** What becomes of a window: pure functions over what is known. */
@NullMarked
package io.unbreakable.scheduler.domain;

import org.jspecify.annotations.NullMarked;
