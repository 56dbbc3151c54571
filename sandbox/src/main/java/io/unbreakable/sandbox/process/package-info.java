/** Child processes that never outlive their parent, and the ports they listen on. */
@NullMarked
package io.unbreakable.sandbox.process;

import org.jspecify.annotations.NullMarked;
