package io.unbreakable.sandbox.monitor;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Opens a problem when a watched service became clearly worse than it used to be, and closes it when that is over. */
final class ProblemDetector {

    private static final Duration RELEVANT_DEPLOYMENT = Duration.ofMinutes(30);

    private final DetectionSettings settings;
    private final SampleStore samples;
    private final Smartscape smartscape;
    private final EventStore events;
    private final ProblemStore problems;
    private final ProblemListener listener;
    private final Map<String, ServiceWatch> watches = new HashMap<>();

    /** Is told of every problem that opened or closed. */
    interface ProblemListener {
        void changed(Problem problem);
    }

    ProblemDetector(
            DetectionSettings settings,
            SampleStore samples,
            Smartscape smartscape,
            EventStore events,
            ProblemStore problems,
            ProblemListener listener) {
        this.settings = settings;
        this.samples = samples;
        this.smartscape = smartscape;
        this.events = events;
        this.problems = problems;
        this.listener = listener;
    }

    /** One look at every watched environment. */
    synchronized void look(Instant now) {
        settings.environments().forEach(environment -> look(environment, now));
    }

    private void look(String environment, Instant now) {
        EntityRef service = EnvironmentEntities.of(environment).service();
        ServiceWatch watch = watches.computeIfAbsent(environment, name -> new ServiceWatch(settings));
        Problem open = problems.openOn(service);
        ServiceWatch.Finding finding = watch.look(
                now,
                open != null,
                (from, to) -> Traffic.of(samples.between(SeriesKind.REQUEST, service.id(), from, to)));
        switch (finding) {
            case ServiceWatch.Finding.Nothing nothing -> {}
            case ServiceWatch.Finding.Worse worse -> {
                if (open == null) {
                    open(environment, service, worse.evidence(), now);
                } else {
                    problems.update(open.problemId(), problem -> problem.with(worse.evidence()));
                }
            }
            case ServiceWatch.Finding.Calm calm -> {
                if (open != null) {
                    listener.changed(problems.update(open.problemId(), problem -> problem.closed(now)));
                }
            }
        }
    }

    private void open(String environment, EntityRef service, List<Evidence> evidence, Instant now) {
        Entity entity = smartscape.everything(now).find(service.id());
        Instant start = evidence.get(0).startTime();
        long number = EntityRef.number(service.id() + start.toEpochMilli());
        Problem problem = new Problem(
                -number + "_" + start.toEpochMilli() + "V2",
                "P-" + (200_000_000 + number % 100_000_000),
                environment,
                service,
                entity == null ? environment : entity.name(),
                entity == null ? List.of() : entity.tags(),
                start,
                null,
                evidence,
                deployments(service, now),
                List.of());
        problems.put(problem);
        listener.changed(problem);
    }

    private List<Event> deployments(EntityRef service, Instant now) {
        return events.all().stream()
                .filter(event -> event.eventType().equals("CUSTOM_DEPLOYMENT"))
                .filter(event -> event.entity().equals(service))
                .filter(event -> event.startTime().isAfter(now.minus(RELEVANT_DEPLOYMENT)))
                .toList();
    }
}
