/** How fast the whole system is: its processes are started, loaded and measured. */
@NullMarked
package io.unbreakable.sandbox.bench;

import org.jspecify.annotations.NullMarked;
