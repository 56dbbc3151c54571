package io.unbreakable.approver.messaging;

import io.unbreakable.approver.domain.ApprovalId;

/** A command to ourselves: an approval that has not begun to wait by now will not. */
record GiveUp(ApprovalId id) {}
