/** The documents of the read model and the lists they are found in. */
@NullMarked
package io.unbreakable.report.store;

import org.jspecify.annotations.NullMarked;
