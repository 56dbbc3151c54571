/** Approvals in their table. */
@NullMarked
package io.unbreakable.approver.store;

import org.jspecify.annotations.NullMarked;
