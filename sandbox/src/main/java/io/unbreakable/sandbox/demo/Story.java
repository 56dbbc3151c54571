package io.unbreakable.sandbox.demo;

import io.unbreakable.contracts.ApprovalDecided;
import io.unbreakable.contracts.EventData;
import io.unbreakable.contracts.RemediationFinished;
import io.unbreakable.contracts.RemediationStarted;
import io.unbreakable.contracts.ValidationEvaluated;
import io.unbreakable.contracts.ValidationRequested;
import io.unbreakable.monspec.explain.Sentences;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What happened so far, as our own events tell it. Events may come twice and in any order. */
final class Story {
    private final Map<String, String> builds = new LinkedHashMap<>();
    private final Map<String, GateOutcome> gates = new LinkedHashMap<>();
    private final Set<String> measured = new HashSet<>();
    private final Map<String, RemediationStarted> started = new LinkedHashMap<>();
    private final Map<String, RemediationFinished> finished = new LinkedHashMap<>();

    synchronized void released(String build, String executionId) {
        builds.put(executionId, build);
    }

    synchronized void happened(EventData event) {
        switch (event) {
            case ValidationRequested requested ->
                measured.add(requested.validation().execution().executionId());
            case ValidationEvaluated evaluated when evaluated.isFinal() -> evaluated(evaluated);
            case ApprovalDecided decided ->
                gates.compute(
                        key(
                                decided.execution().executionId(),
                                decided.approval().stage().replace("Approve", "")),
                        (key, gate) -> (gate == null ? GateOutcome.unknown() : gate).decided(decided.outcome()));
            case RemediationStarted remediation ->
                started.put(remediation.remediation().id(), remediation);
            case RemediationFinished remediation ->
                finished.put(remediation.remediation().id(), remediation);
            default -> {
                // tells nothing about outcomes
            }
        }
    }

    private void evaluated(ValidationEvaluated evaluated) {
        String key = key(
                evaluated.validation().execution().executionId(),
                evaluated.validation().environment());
        GateOutcome before = gates.getOrDefault(key, GateOutcome.unknown());
        long delay =
                Duration.between(evaluated.dueAt(), evaluated.evaluatedAt()).toMillis();
        gates.put(
                key,
                new GateOutcome(
                        evaluated.judgement().verdict(),
                        before.decision(),
                        Sentences.brief(evaluated.judgement(), 300),
                        evaluated.judgement().reason(),
                        delay,
                        evaluated.judgement().objectives()));
    }

    synchronized boolean isDecided(String executionId, String environment) {
        GateOutcome gate = gates.get(key(executionId, environment));
        return gate != null && gate.decision() != null && gate.verdict() != null;
    }

    /** Whether any gate of this execution was ever asked for. */
    synchronized boolean isMeasured(String executionId) {
        return measured.contains(executionId);
    }

    synchronized boolean hasRemediated() {
        return !finished.isEmpty();
    }

    synchronized List<BuildOutcome> builds() {
        List<BuildOutcome> outcomes = new ArrayList<>();
        builds.forEach((execution, build) -> outcomes.add(new BuildOutcome(
                build, execution, gates.get(key(execution, "Staging")), gates.get(key(execution, "Production")))));
        return outcomes;
    }

    synchronized List<RemediationStarted> remediations() {
        return List.copyOf(started.values());
    }

    synchronized @Nullable RemediationFinished end(String remediationId) {
        return finished.get(remediationId);
    }

    private static String key(String executionId, String environment) {
        return executionId + "/" + environment;
    }
}
