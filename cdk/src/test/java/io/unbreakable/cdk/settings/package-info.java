/** The tests of this part. */
@NullMarked
package io.unbreakable.cdk.settings;

import org.jspecify.annotations.NullMarked;
