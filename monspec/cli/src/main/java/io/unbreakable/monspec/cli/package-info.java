/** The specification language on the command line. */
@NullMarked
package io.unbreakable.monspec.cli;

import org.jspecify.annotations.NullMarked;
