package io.unbreakable.evaluator.messaging;

import io.quarkus.logging.Log;
import io.unbreakable.contracts.ValidationDue;
import io.unbreakable.evaluator.EvaluatorConfig;
import io.unbreakable.evaluator.domain.BackOff;
import io.unbreakable.evaluator.domain.Outcomes;
import io.unbreakable.evaluator.domain.Trouble;
import io.unbreakable.evaluator.store.ResultStore;
import io.unbreakable.messaging.Later;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/** Waits for a source that cannot be asked, until the gate's deadline. */
@ApplicationScoped
class WaitForSource {
    private static final Duration LATE = Duration.ofMinutes(5);

    private final ResultStore results;
    private final TellVerdict verdicts;
    private final Later later;
    private final InstantSource clock;
    private final BackOff backOff;

    WaitForSource(ResultStore results, TellVerdict verdicts, Later later, InstantSource clock, EvaluatorConfig config) {
        this.results = results;
        this.verdicts = verdicts;
        this.later = later;
        this.clock = clock;
        this.backOff =
                new BackOff(config.evaluator().firstRetry(), config.evaluator().longestRetry());
    }

    /** Sends the next question before the trouble is stored: a repeated message that finds it need not send another. */
    void after(Trouble trouble, ValidationDue due, Duration retryAfter) {
        String id = due.validation().id();
        Instant now = clock.instant();
        Instant deadline = due.validation().gate().deadline();
        if (!now.isBefore(deadline)) {
            verdicts.tell(Outcomes.gaveUp(due, trouble, now));
            return;
        }
        if (results.trouble(id, due.attempt())
                .filter(known -> trouble.isArrangedBy(known, now))
                .isPresent()) {
            return;
        }
        Instant next = backOff.next(trouble.tries(), retryAfter, now, deadline);
        Log.warnf("%s: %s; asking again at %s", id, trouble.message(), next);
        Duration late = Duration.between(due.dueAt(), now);
        if (late.compareTo(LATE) > 0) {
            Log.warnf("%s: no verdict %d s after it was due", id, late.toSeconds()); // an alarm rings at these words
        }
        later.at(next, new AskAgain(due, trouble.tries()));
        results.keepTrouble(id, due.attempt(), trouble.askedAgainAt(next));
    }
}
