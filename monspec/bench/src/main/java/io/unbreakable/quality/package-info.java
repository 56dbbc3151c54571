/** Simulated releases of which it is known whether they are good: how often does which rule see that? */
@NullMarked
package io.unbreakable.quality;

import org.jspecify.annotations.NullMarked;
