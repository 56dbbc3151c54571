/** What nobody may read in a template: tokens, kept in Secrets Manager. */
@NullMarked
package io.unbreakable.cdk.secrets;

import org.jspecify.annotations.NullMarked;
