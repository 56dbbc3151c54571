/** What a metric source is asked for the objectives of a plan, and what its answers amount to. */
@NullMarked
package io.unbreakable.monspec.measure;

import org.jspecify.annotations.NullMarked;
