package io.unbreakable.scheduler.domain;

import io.unbreakable.contracts.ValidationDue;
import io.unbreakable.contracts.ValidationExpired;
import java.time.Instant;

/** What becomes of a window now. */
public sealed interface WindowDecision {
    /** Nothing yet; look again then. */
    record Wait(Instant until) implements WindowDecision {}

    /** Time to ask and judge. */
    record Due(ValidationDue event) implements WindowDecision {}

    /** It ends without a measurement. */
    record Expired(ValidationExpired event) implements WindowDecision {}
}
