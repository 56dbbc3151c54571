package io.unbreakable.remediator.messaging;

import io.unbreakable.messaging.CommandConsumer;
import jakarta.enterprise.context.ApplicationScoped;

/** Looks how far a remediation got. */
@ApplicationScoped
class LookConsumer implements CommandConsumer<Look> {
    private final DriveRemediation drive;

    LookConsumer(DriveRemediation drive) {
        this.drive = drive;
    }

    @Override
    public Class<Look> type() {
        return Look.class;
    }

    @Override
    public void accept(Look command) {
        drive.look(command.key(), command.at());
    }
}
