/** Tests of what AWS answers. */
@NullMarked
package io.unbreakable.remediator.client;

import org.jspecify.annotations.NullMarked;
