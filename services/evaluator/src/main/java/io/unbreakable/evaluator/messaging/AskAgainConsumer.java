package io.unbreakable.evaluator.messaging;

import io.unbreakable.messaging.CommandConsumer;
import jakarta.enterprise.context.ApplicationScoped;

/** Asks again when the time has come. */
@ApplicationScoped
class AskAgainConsumer implements CommandConsumer<AskAgain> {
    private final EvaluateRelease release;

    AskAgainConsumer(EvaluateRelease release) {
        this.release = release;
    }

    @Override
    public Class<AskAgain> type() {
        return AskAgain.class;
    }

    @Override
    public void accept(AskAgain command) {
        release.evaluate(command.due(), command.tries());
    }
}
