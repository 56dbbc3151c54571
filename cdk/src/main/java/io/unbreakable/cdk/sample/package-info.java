/** The demonstration: two instances, a pipeline that deploys to them, and what it releases. */
@NullMarked
package io.unbreakable.cdk.sample;

import org.jspecify.annotations.NullMarked;
