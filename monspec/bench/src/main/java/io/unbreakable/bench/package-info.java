/** How fast it is: benchmarks, beside what has been promised. */
@NullMarked
package io.unbreakable.bench;

import org.jspecify.annotations.NullMarked;
