/** Tables and the bucket of the evidence. */
@NullMarked
package io.unbreakable.cdk.state;

import org.jspecify.annotations.NullMarked;
