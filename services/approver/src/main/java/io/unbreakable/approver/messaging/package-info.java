/** What the approver takes from its queue, and from itself. */
@NullMarked
package io.unbreakable.approver.messaging;

import org.jspecify.annotations.NullMarked;
