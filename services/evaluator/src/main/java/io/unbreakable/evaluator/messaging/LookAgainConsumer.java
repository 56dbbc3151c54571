package io.unbreakable.evaluator.messaging;

import io.unbreakable.messaging.CommandConsumer;
import jakarta.enterprise.context.ApplicationScoped;

/** Tries again when the time has come. */
@ApplicationScoped
class LookAgainConsumer implements CommandConsumer<LookAgain> {
    private final TakeSecondLook look;

    LookAgainConsumer(TakeSecondLook look) {
        this.look = look;
    }

    @Override
    public Class<LookAgain> type() {
        return LookAgain.class;
    }

    @Override
    public void accept(LookAgain command) {
        look.take(command.request(), command.tries());
    }
}
