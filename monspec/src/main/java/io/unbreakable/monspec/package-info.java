/** The specification language {@code monspec.json}: reading it, planning measurements from it, judging by it. */
@NullMarked
package io.unbreakable.monspec;

import org.jspecify.annotations.NullMarked;
