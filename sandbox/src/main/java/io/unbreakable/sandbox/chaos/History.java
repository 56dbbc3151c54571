package io.unbreakable.sandbox.chaos;

import static java.util.Objects.requireNonNull;

import io.unbreakable.contracts.EventData;
import io.unbreakable.contracts.Service;
import io.unbreakable.deadletters.DeadLetter;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What happened: what the emulators know, which is the truth, and what the services said.
 *
 * @param warm since when everything has run for a moment
 * @param asked ids of the validations that the front door accepted
 * @param deployed what opened gates
 * @param waited all approvals that waited
 * @param answered by the approver
 * @param answeredByPeople tokens
 * @param created by the remediator
 * @param deployments all that CodeDeploy has
 * @param executions of all pipelines
 * @param traffic what requests there were
 * @param poisoned services to whose queue something was put that nobody can read
 * @param told ids of the problems of which a notification came through, or that ingest was told of when it asked
 * @param events ours, as they came from the bus, doubled ones too
 * @param left messages that still lie in queues, by queue
 */
record History(
        Instant warm,
        List<String> asked,
        List<Deployed> deployed,
        List<Waited> waited,
        List<Answered> answered,
        List<String> answeredByPeople,
        List<Created> created,
        List<GroupDeployment> deployments,
        List<Ran> executions,
        Traffic traffic,
        List<Service> poisoned,
        List<ProblemSeen> problems,
        Set<String> told,
        List<Seen> events,
        List<Injected> faults,
        List<Taken> taken,
        List<DeadLetter> deadLetters,
        Map<String, Integer> left) {
    History {
        asked = List.copyOf(asked);
        deployed = List.copyOf(deployed);
        waited = List.copyOf(waited);
        answered = List.copyOf(answered);
        answeredByPeople = List.copyOf(answeredByPeople);
        created = List.copyOf(created);
        deployments = List.copyOf(deployments);
        executions = List.copyOf(executions);
        requireNonNull(traffic, "traffic");
        poisoned = List.copyOf(poisoned);
        problems = List.copyOf(problems);
        told = Set.copyOf(told);
        events = List.copyOf(events);
        faults = List.copyOf(faults);
        taken = List.copyOf(taken);
        deadLetters = List.copyOf(deadLetters);
        left = Map.copyOf(left);
    }

    /** A deployment, if CodeDeploy has it. */
    Optional<GroupDeployment> deployment(String id) {
        return deployments.stream()
                .filter(deployment -> deployment.id().equals(id))
                .findFirst();
    }

    /** What the services said of one kind; each event once, as it was said first. */
    <T extends EventData> List<T> said(Class<T> type) {
        return firsts(type).map(seen -> type.cast(seen.data())).toList();
    }

    /** The first of each event of this kind. */
    <T extends EventData> Stream<Seen> firsts(Class<T> type) {
        Set<String> known = new HashSet<>();
        return events.stream()
                .filter(seen -> type.isInstance(seen.data()))
                .sorted(Comparator.comparing(Seen::at))
                .filter(seen -> known.add(seen.id()));
    }
}
