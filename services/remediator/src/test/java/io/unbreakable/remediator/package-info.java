/** Tests of the whole service. */
@NullMarked
package io.unbreakable.remediator;

import org.jspecify.annotations.NullMarked;
