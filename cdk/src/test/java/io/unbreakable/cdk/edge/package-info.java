/** What comes in from outside. */
@NullMarked
package io.unbreakable.cdk.edge;

import org.jspecify.annotations.NullMarked;
