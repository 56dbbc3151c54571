package io.unbreakable.sandbox.chaos;

import com.fasterxml.jackson.databind.JsonNode;
import io.unbreakable.contracts.Event;
import io.unbreakable.contracts.EventJson;
import io.unbreakable.contracts.Service;
import io.unbreakable.contracts.ValidationRequested;
import io.unbreakable.deadletters.DeadLetter;
import io.unbreakable.sandbox.pipeline.events.StateChange;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Writes down what happens, where it happens: in the emulators, before anything can be lost, and on the bus. */
final class Truth {
    private static final Pattern PROBLEM = Pattern.compile("-?\\d+_\\d+V2");

    private final InstantSource clock;
    private final List<String> asked = new ArrayList<>();
    private final Map<String, Waited> waited = new LinkedHashMap<>();
    private final List<Deployed> deployed = new ArrayList<>();
    private final List<Answered> answered = new ArrayList<>();
    private final List<String> people = new ArrayList<>();
    private final List<Created> created = new ArrayList<>();
    private final Map<String, GroupDeployment> deployments = new LinkedHashMap<>();
    private final List<Service> poisoned = new ArrayList<>();
    private final List<Seen> events = new ArrayList<>();
    private final Map<Service, Map<String, Integer>> taken = new HashMap<>();
    private final Map<String, Ran> executions = new LinkedHashMap<>();
    private final Traffic traffic = new Traffic();
    private final Set<String> told = new HashSet<>();
    private Instant warm = Instant.MAX;

    Truth(InstantSource clock) {
        this.clock = clock;
    }

    /** From now on everything works, at its usual speed after this time. */
    synchronized void begins(Duration warmUp) {
        warm = clock.instant().plus(warmUp);
    }

    /** The front door accepted this request. */
    synchronized void asked(String validationId) {
        asked.add(validationId);
    }

    /** A person answered the approval with this token. */
    synchronized void answeredByPerson(String token) {
        people.add(token);
    }

    /** Something was put into the queue of this service that nobody can read. */
    synchronized void poisoned(Service service) {
        poisoned.add(service);
    }

    /** Somebody was told of the problems that are named here. */
    synchronized void told(String text) {
        PROBLEM.matcher(text).results().map(MatchResult::group).forEach(told::add);
    }

    /** Something of ours was on the bus. */
    synchronized void said(Event<?> event) {
        events.add(new Seen(event.metadata().id(), event.metadata().occurredAt(), event.data()));
    }

    /** Writes down what requests there were. */
    Traffic traffic() {
        return traffic;
    }

    /**
     * Something changed in the pipelines.
     *
     * @param failing how many of 100 requests fail where a build is out since; null when none is
     */
    synchronized void happened(StateChange change, @Nullable Integer failing) {
        JsonNode detail = change.detail();
        if (change.source().equals("aws.codedeploy")) {
            deploys(change, failing);
        }
        if (change.detailType().contains("Pipeline Execution")) {
            runs(change);
        }
        if (!change.detailType().contains("Action Execution")) {
            return;
        }
        String action = detail.path("action").asText();
        if (action.equals(ShopPipeline.APPROVE)) {
            waits(change, detail);
        } else if (action.equals(ShopPipeline.DEPLOY) && change.state().equals("SUCCEEDED")) {
            deployed.add(new Deployed(
                    detail.path("pipeline").asText(),
                    detail.path("execution-id").asText(),
                    detail.path("stage").asText(),
                    detail.path("action-execution-id").asText(),
                    detail.path("execution-result")
                            .path("external-execution-id")
                            .asText(),
                    change.time()));
        }
    }

    private void deploys(StateChange change, @Nullable Integer failing) {
        String id = change.detail().path("deploymentId").asText();
        String group = change.detail().path("deploymentGroup").asText();
        GroupDeployment before = deployments.get(id);
        deployments.put(
                id,
                before == null
                        ? GroupDeployment.begun(id, group, change.time())
                        : before.reached(change.state(), change.time(), failing));
    }

    private void runs(StateChange change) {
        String id = change.detail().path("execution-id").asText();
        String pipeline = change.detail().path("pipeline").asText();
        Ran before = executions.get(id);
        Instant since = before == null ? change.time() : before.since();
        executions.put(id, new Ran(pipeline, change.state(), since, change.time()));
    }

    private void waits(StateChange change, JsonNode detail) {
        String token = detail.path("action-execution-id").asText();
        Waited before = waited.get(token);
        waited.put(
                token,
                new Waited(
                        detail.path("pipeline").asText(),
                        detail.path("execution-id").asText(),
                        detail.path("stage").asText(),
                        token,
                        change.state(),
                        before == null ? change.time() : before.since()));
    }

    /** Sees the calls that had an effect, beside whoever decides about them. */
    Interference beside(Function<Call, Treatment> decider) {
        return new Interference() {
            @Override
            public Treatment of(Call call) {
                return decider.apply(call);
            }

            @Override
            public void answered(Call call, int status, String body) {
                if (status == 200) {
                    effect(call, body);
                }
            }

            @Override
            public void heard(Call call, String body) {
                if (call.caller() == Service.INGEST && call.operation().equals("GET /problems")) {
                    told(body);
                }
            }
        };
    }

    private void effect(Call call, String body) {
        switch (call.operation()) {
            case "PutApprovalResult" -> answered(EventJson.read(call.body(), JsonNode.class));
            case "CreateDeployment" ->
                created(EventJson.read(call.body(), JsonNode.class), EventJson.read(body, JsonNode.class));
            case "ReceiveMessage" -> taken(call.caller(), EventJson.read(body, JsonNode.class));
            default -> {
                // changes nothing outside
            }
        }
    }

    private synchronized void answered(JsonNode input) {
        JsonNode result = input.path("result");
        answered.add(new Answered(
                input.path("token").asText(),
                result.path("status").asText().equals("Approved"),
                result.path("summary").asText(),
                clock.instant()));
    }

    private synchronized void created(JsonNode input, JsonNode output) {
        created.add(new Created(
                output.path("deploymentId").asText(), input.path("description").asText(), clock.instant()));
    }

    private synchronized void taken(Service service, JsonNode output) {
        for (JsonNode message : output.path("Messages")) {
            taken.computeIfAbsent(service, key -> new HashMap<>()).merge(MessageIds.of(message), 1, Integer::sum);
        }
    }

    /** How many executions of any pipeline have not come to their end. */
    synchronized long open() {
        return executions.values().stream().filter(Ran::isOpen).count();
    }

    /** How many validations were requested, by whomever. */
    synchronized long validations() {
        return events.stream()
                .filter(seen -> seen.data() instanceof ValidationRequested)
                .map(Seen::id)
                .distinct()
                .count();
    }

    /** The state of an execution. */
    synchronized String execution(String id) {
        Ran ran = executions.get(id);
        return ran == null ? "STARTED" : ran.state();
    }

    /** The approvals that wait now. */
    synchronized List<Waited> waiting() {
        return waited.values().stream().filter(Waited::isOpen).toList();
    }

    /** Everything so far, and what others found out. */
    synchronized History history(
            List<ProblemSeen> problems,
            List<Injected> faults,
            List<DeadLetter> deadLetters,
            Map<String, Integer> left) {
        List<Taken> counts = new ArrayList<>();
        taken.forEach((service, ids) -> ids.forEach((id, times) -> counts.add(new Taken(service, id, times))));
        return new History(
                warm,
                asked,
                deployed,
                List.copyOf(waited.values()),
                answered,
                people,
                created,
                List.copyOf(deployments.values()),
                List.copyOf(executions.values()),
                traffic,
                poisoned,
                problems,
                told,
                events,
                faults,
                counts,
                deadLetters,
                left);
    }
}
