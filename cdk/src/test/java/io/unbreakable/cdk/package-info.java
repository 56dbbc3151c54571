/** What the templates say. */
@NullMarked
package io.unbreakable.cdk;

import org.jspecify.annotations.NullMarked;
