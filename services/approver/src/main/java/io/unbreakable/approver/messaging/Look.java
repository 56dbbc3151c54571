package io.unbreakable.approver.messaging;

import io.unbreakable.approver.domain.ApprovalId;

/** A command to ourselves: look at this approval again. */
record Look(ApprovalId id) {}
