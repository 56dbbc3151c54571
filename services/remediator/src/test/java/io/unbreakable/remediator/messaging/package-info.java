/** Tests of single messages. */
@NullMarked
package io.unbreakable.remediator.messaging;

import org.jspecify.annotations.NullMarked;
