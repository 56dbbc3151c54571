/** Breaks things on purpose while the whole system works, and checks afterwards that it kept its promises. */
@NullMarked
package io.unbreakable.sandbox.chaos;

import org.jspecify.annotations.NullMarked;
