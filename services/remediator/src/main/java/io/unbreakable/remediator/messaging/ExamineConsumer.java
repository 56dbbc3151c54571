package io.unbreakable.remediator.messaging;

import io.unbreakable.messaging.CommandConsumer;
import jakarta.enterprise.context.ApplicationScoped;

/** Asks Dynatrace about a problem, after the confirmation delay. */
@ApplicationScoped
class ExamineConsumer implements CommandConsumer<Examine> {
    private final ExamineCause examine;

    ExamineConsumer(ExamineCause examine) {
        this.examine = examine;
    }

    @Override
    public Class<Examine> type() {
        return Examine.class;
    }

    @Override
    public void accept(Examine command) {
        examine.problem(command.problemId());
    }
}
