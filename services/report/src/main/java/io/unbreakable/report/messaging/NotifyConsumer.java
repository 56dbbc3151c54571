package io.unbreakable.report.messaging;

import io.quarkus.arc.All;
import io.quarkus.logging.Log;
import io.unbreakable.messaging.CommandConsumer;
import io.unbreakable.report.client.Notifier;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Tells people what we told ourselves to tell them; what was switched off meanwhile is dropped. */
@ApplicationScoped
class NotifyConsumer implements CommandConsumer<Notify> {
    private final List<Notifier> notifiers;

    NotifyConsumer(@All List<Notifier> notifiers) {
        this.notifiers = notifiers;
    }

    @Override
    public Class<Notify> type() {
        return Notify.class;
    }

    @Override
    public void accept(Notify command) {
        notifiers.stream()
                .filter(notifier -> notifier.name().equals(command.notifier()) && notifier.isOn())
                .forEach(notifier -> {
                    notifier.tell(command.notification());
                    Log.infof(
                            "told %s: %s",
                            notifier.name(), command.notification().title());
                });
    }
}
