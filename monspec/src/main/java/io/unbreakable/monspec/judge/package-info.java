/** The judge: a plan and measured values in, a verdict with its reasons out. Pure functions. */
@NullMarked
package io.unbreakable.monspec.judge;

import org.jspecify.annotations.NullMarked;
