/** The tests of this part. */
@NullMarked
package io.unbreakable.cdk.gate;

import org.jspecify.annotations.NullMarked;
