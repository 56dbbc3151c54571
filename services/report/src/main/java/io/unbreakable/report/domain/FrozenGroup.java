package io.unbreakable.report.domain;

import static java.util.Objects.requireNonNull;

import io.unbreakable.contracts.AutomationSwitched;
import io.unbreakable.contracts.EventData;
import io.unbreakable.contracts.RefusalReason;
import io.unbreakable.contracts.Remediation;
import io.unbreakable.contracts.RemediationFinished;
import io.unbreakable.contracts.RemediationRefused;
import java.time.Instant;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/**
 * A deployment group in which nothing more is remediated until a person switches remediation of its environment on again.
 *
 * @param group application and name
 * @param at when that was last said
 * @param message why
 */
public record FrozenGroup(String group, String environment, Instant at, String message) {
    public FrozenGroup {
        requireNonNull(group, "group");
        requireNonNull(environment, "environment");
        requireNonNull(at, "at");
        requireNonNull(message, "message");
    }

    /** The group that this event says is frozen; null for none. */
    public static @Nullable FrozenGroup of(EventData event) {
        return switch (event) {
            case RemediationFinished e when e.frozen() -> of(e.remediation(), e.finishedAt(), e.message());
            case RemediationRefused e
            when e.reason() == RefusalReason.FROZEN -> of(e.remediation(), e.refusedAt(), e.message());
            default -> null;
        };
    }

    private static @Nullable FrozenGroup of(@Nullable Remediation about, Instant at, String message) {
        return about == null
                ? null
                : new FrozenGroup(about.badDeployment().group().key(), about.environment(), at, message);
    }

    /** The later of what is known and this. */
    public FrozenGroup or(FrozenGroup heard) {
        return Latest.of(this, heard, Comparator.comparing(FrozenGroup::at));
    }

    /** Whether it still is, when this was the newest word on remediation in its environment. */
    public boolean holds(@Nullable AutomationSwitched switched) {
        return switched == null || switched.switchedAt().isBefore(at);
    }
}
