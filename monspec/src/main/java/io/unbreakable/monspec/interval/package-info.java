/**
 * Interval mode: two series of samples in, a confidence interval of the relative change and what follows from it out. Pure
 * functions; how well they decide is measured in {@code docs/verdict-quality.md}.
 */
@NullMarked
package io.unbreakable.monspec.interval;

import org.jspecify.annotations.NullMarked;
