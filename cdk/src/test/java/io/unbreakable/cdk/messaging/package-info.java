/** The tests of this part. */
@NullMarked
package io.unbreakable.cdk.messaging;

import org.jspecify.annotations.NullMarked;
