/** Where we differ from the rules of cdk-nag, and why. */
@NullMarked
package io.unbreakable.cdk.nag;

import org.jspecify.annotations.NullMarked;
