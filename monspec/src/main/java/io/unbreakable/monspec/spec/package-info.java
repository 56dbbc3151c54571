/** The file {@code monspec.json} as values, and the reader that makes them from its text. */
@NullMarked
package io.unbreakable.monspec.spec;

import org.jspecify.annotations.NullMarked;
