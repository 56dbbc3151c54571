/** Keptn's files: the other spelling of the inner model. Read, judged by the same judge, and turned into a monspec. */
@NullMarked
package io.unbreakable.monspec.keptn;

import org.jspecify.annotations.NullMarked;
