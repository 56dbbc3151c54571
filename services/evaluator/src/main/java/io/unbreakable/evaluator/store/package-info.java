/** What was decided, so that it is decided once. */
@NullMarked
package io.unbreakable.evaluator.store;

import org.jspecify.annotations.NullMarked;
