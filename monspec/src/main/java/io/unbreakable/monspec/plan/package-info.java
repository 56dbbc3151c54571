/** The measurement plan: one comparison of a monspec, resolved so that nobody later has to read the file. */
@NullMarked
package io.unbreakable.monspec.plan;

import org.jspecify.annotations.NullMarked;
