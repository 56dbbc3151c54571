/** Bus, rules and queues. */
@NullMarked
package io.unbreakable.cdk.messaging;

import org.jspecify.annotations.NullMarked;
