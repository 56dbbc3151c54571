package io.unbreakable.approver.messaging;

import io.unbreakable.approver.domain.ApprovalId;
import org.jspecify.annotations.Nullable;

/**
 * A command to ourselves: look at this approval again.
 *
 * @param token with which it waits; null for the newest, as earlier versions say it
 */
record Look(ApprovalId id, @Nullable String token) {}
