package io.unbreakable.report.domain;

import static java.util.Objects.requireNonNull;

import io.unbreakable.contracts.EventData;
import io.unbreakable.contracts.StageTransition;
import io.unbreakable.contracts.TransitionDisabled;
import io.unbreakable.contracts.TransitionEnableRequested;
import io.unbreakable.contracts.TransitionEnabled;
import java.util.Comparator;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The way into a stage that a remediation disabled.
 *
 * @param disabled the newest word that it was; null when only what followed was heard of
 * @param requested the newest wish to enable it; null when nobody wished that
 * @param enabled the newest word that it was enabled; null when it was not
 */
public record TransitionDocument(
        StageTransition transition,
        @Nullable TransitionDisabled disabled,
        @Nullable TransitionEnableRequested requested,
        @Nullable TransitionEnabled enabled) {
    public TransitionDocument {
        requireNonNull(transition, "transition");
    }

    /** The transition that this event is about; empty for events of other things. */
    public static Optional<StageTransition> about(EventData event) {
        return switch (event) {
            case TransitionDisabled e -> Optional.of(e.transition());
            case TransitionEnableRequested e -> Optional.of(e.transition());
            case TransitionEnabled e -> Optional.of(e.transition());
            default -> Optional.empty();
        };
    }

    /** Nothing is known but the name. */
    public static TransitionDocument empty(StageTransition transition) {
        return new TransitionDocument(transition, null, null, null);
    }

    /** The document with this event in it; events of other things add nothing. */
    public TransitionDocument with(EventData event) {
        return switch (event) {
            case TransitionDisabled heard ->
                new TransitionDocument(
                        transition,
                        Latest.of(disabled, heard, Comparator.comparing(TransitionDisabled::disabledAt)),
                        requested,
                        enabled);
            case TransitionEnableRequested heard ->
                new TransitionDocument(
                        transition,
                        disabled,
                        Latest.of(requested, heard, Comparator.comparing(TransitionEnableRequested::requestedAt)),
                        enabled);
            case TransitionEnabled heard ->
                new TransitionDocument(
                        transition,
                        disabled,
                        requested,
                        Latest.of(enabled, heard, Comparator.comparing(TransitionEnabled::requestedAt)));
            default -> this;
        };
    }

    /** Whether it is disabled, as far as was heard. */
    public boolean holds() {
        return disabled != null && (enabled == null || enabled.requestedAt().isBefore(disabled.disabledAt()));
    }

    /** Who wished to enable it since it was disabled; null when nobody did. */
    public @Nullable TransitionEnableRequested wish() {
        return disabled != null && requested != null && !requested.requestedAt().isBefore(disabled.disabledAt())
                ? requested
                : null;
    }
}
