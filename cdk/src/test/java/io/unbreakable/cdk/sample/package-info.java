/** The tests of this part. */
@NullMarked
package io.unbreakable.cdk.sample;

import org.jspecify.annotations.NullMarked;
