/** What a release is judged by: the inner model that the monspec's own fields and Keptn's files are two spellings of. */
@NullMarked
package io.unbreakable.monspec.criteria;

import org.jspecify.annotations.NullMarked;
