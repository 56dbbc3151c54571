package io.unbreakable.sandbox.bench;

import io.unbreakable.contracts.ValidationEvaluated;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.stream.Collectors;

/** Reads what a tap heard of verdicts. */
final class Verdicts {
    private Verdicts() {}

    /** How long after it was due the final verdict of each validation was heard whose id begins like this. */
    static Map<String, Duration> delays(Tap<ValidationEvaluated> tap, String prefix) {
        return tap.heard().stream()
                .filter(heard -> isFinal(heard.data(), prefix))
                .collect(Collectors.toMap(
                        heard -> heard.data().validation().id(),
                        heard -> Duration.between(heard.data().dueAt(), heard.at()),
                        (first, again) -> first));
    }

    /** When the final verdict of each validation was heard whose id begins like this. */
    static Map<String, Instant> times(Tap<ValidationEvaluated> tap, String prefix) {
        return tap.heard().stream()
                .filter(heard -> isFinal(heard.data(), prefix))
                .collect(Collectors.toMap(
                        heard -> heard.data().validation().id(), Tap.Heard::at, (first, again) -> first));
    }

    private static boolean isFinal(ValidationEvaluated evaluated, String prefix) {
        return evaluated.isFinal() && evaluated.validation().id().startsWith(prefix);
    }
}
