package io.unbreakable.report.domain;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import io.unbreakable.contracts.EventData;
import io.unbreakable.contracts.StageTransition;
import io.unbreakable.contracts.TransitionDisabled;
import io.unbreakable.contracts.TransitionEnableRequested;
import io.unbreakable.contracts.TransitionEnabled;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class TransitionDocumentTest {
    private static final Instant NOON = Instant.parse("2026-11-20T12:00:00Z");
    private static final StageTransition TRANSITION = new StageTransition("arn:shop", "shop", "Production");
    private static final TransitionDisabled DISABLED =
            new TransitionDisabled(TRANSITION, "Production", "r-1", "Unbreakable took d-1 back", NOON);
    private static final TransitionEnableRequested WISH =
            new TransitionEnableRequested(TRANSITION, "jane.doe", NOON.plusSeconds(60));
    private static final TransitionEnabled ENABLED =
            new TransitionEnabled(TRANSITION, "jane.doe", NOON.plusSeconds(60), NOON.plusSeconds(61));

    @Test
    void holdsUntilItIsEnabled() {
        assertThat(document(DISABLED).holds()).isTrue();
        assertThat(requireNonNull(document(DISABLED, WISH).wish()).requestedBy())
                .isEqualTo("jane.doe");
        assertThat(document(DISABLED, WISH).holds()).isTrue();
        assertThat(document(DISABLED, WISH, ENABLED).holds()).isFalse();
    }

    @Test
    void isTheSameInWhateverOrderAndHoweverOftenItIsHeardOf() {
        assertThat(document(ENABLED, WISH, DISABLED, ENABLED)).isEqualTo(document(DISABLED, WISH, ENABLED));
    }

    @Test
    void holdsAgainWhenALaterRemediationDisabledIt() {
        TransitionDisabled again =
                new TransitionDisabled(TRANSITION, "Production", "r-2", "again", NOON.plusSeconds(90));

        assertThat(document(again, ENABLED, WISH, DISABLED).holds()).isTrue();
        assertThat(document(again, ENABLED, WISH, DISABLED).wish()).isNull();
    }

    private static TransitionDocument document(EventData... events) {
        TransitionDocument document = TransitionDocument.empty(TRANSITION);
        for (EventData event : List.of(events)) {
            document = document.with(event);
        }
        return document;
    }
}
