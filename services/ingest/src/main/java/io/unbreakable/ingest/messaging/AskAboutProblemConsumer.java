package io.unbreakable.ingest.messaging;

import io.unbreakable.messaging.CommandConsumer;
import jakarta.enterprise.context.ApplicationScoped;

/** Takes a notification up again. */
@ApplicationScoped
class AskAboutProblemConsumer implements CommandConsumer<AskAboutProblem> {
    private final DateProblem dates;

    AskAboutProblemConsumer(DateProblem dates) {
        this.dates = dates;
    }

    @Override
    public Class<AskAboutProblem> type() {
        return AskAboutProblem.class;
    }

    @Override
    public void accept(AskAboutProblem command) {
        dates.heard(command.notification());
    }
}
