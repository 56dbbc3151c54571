/** What texts from outside have to be like where they are shown or sent on. */
@NullMarked
package io.unbreakable.monspec.text;

import org.jspecify.annotations.NullMarked;
