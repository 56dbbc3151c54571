/** The tests of this part. */
@NullMarked
package io.unbreakable.cdk.services;

import org.jspecify.annotations.NullMarked;
