package io.unbreakable.remediator.messaging;

import io.unbreakable.remediator.domain.RemediationKey;
import java.time.Instant;

/** A command to ourselves: look how far this remediation got. */
record Look(RemediationKey key, Instant at) {}
