/** Everything that is wrong with a file or probably not meant, with its position and what helps. */
@NullMarked
package io.unbreakable.monspec.lint;

import org.jspecify.annotations.NullMarked;
