/** Verdicts and numbers in words that a person understands. */
@NullMarked
package io.unbreakable.monspec.explain;

import org.jspecify.annotations.NullMarked;
