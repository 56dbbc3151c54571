/** The stacks that run Unbreakable on AWS, built from the topology in {@code contracts}. */
@NullMarked
package io.unbreakable.cdk;

import org.jspecify.annotations.NullMarked;
