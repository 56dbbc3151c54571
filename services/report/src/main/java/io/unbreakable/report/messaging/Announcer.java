package io.unbreakable.report.messaging;

import io.quarkus.arc.All;
import io.unbreakable.contracts.EventData;
import io.unbreakable.messaging.Later;
import io.unbreakable.report.ReportConfig;
import io.unbreakable.report.client.Notifier;
import io.unbreakable.report.domain.Notification;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;

/** Sees to it that people are told of verdicts and remediations, at least once, as the settings say. */
@ApplicationScoped
class Announcer {
    private final List<Notifier> notifiers;
    private final ReportConfig config;
    private final Later later;

    Announcer(@All List<Notifier> notifiers, ReportConfig config, Later later) {
        this.notifiers = notifiers;
        this.config = config;
        this.later = later;
    }

    void announce(EventData event) {
        Notification notification = Notification.of(event);
        if (notification != null && isWanted(notification)) {
            notifiers.stream()
                    .filter(Notifier::isOn)
                    .forEach(notifier -> later.in(Duration.ZERO, new Notify(notifier.name(), notification)));
        }
    }

    private boolean isWanted(Notification notification) {
        String what = notification.verdict() == null ? notification.kind().word() : notification.verdict();
        return config.notifications().about().contains(what);
    }
}
