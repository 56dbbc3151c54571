/** Asks the metric source, judges, and says the verdict. */
@NullMarked
package io.unbreakable.evaluator;

import org.jspecify.annotations.NullMarked;
