package io.unbreakable.ingest.domain;

import static java.util.Objects.requireNonNull;

import io.unbreakable.contracts.DeploymentGroup;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What is known about a deployment.
 *
 * @param heardAt when it was first heard of, by our clock
 * @param knownAt since when its group is known to belong to a pipeline of ours, by our clock; null while it does not
 * @param states when it reached which state, in the words of the events: START, SUCCESS, FAILURE, STOP, READY
 * @param info what CodeDeploy says; null while it says nothing
 * @param published event ids
 */
public record DeploymentFacts(
        DeploymentGroup group,
        String id,
        Instant heardAt,
        @Nullable Instant knownAt,
        Map<String, Instant> states,
        @Nullable DeploymentInfo info,
        Set<String> published) {
    public DeploymentFacts {
        requireNonNull(group, "group");
        requireNonNull(id, "id");
        requireNonNull(heardAt, "heardAt");
        states = Map.copyOf(states);
        published = Set.copyOf(published);
    }

    /** Nothing is known but that there is one. */
    public static DeploymentFacts of(DeploymentGroup group, String id, Instant now) {
        return new DeploymentFacts(group, id, now, null, Map.of(), null, Set.of());
    }

    /** It reached a state. */
    public DeploymentFacts withState(String state, Instant at) {
        return new DeploymentFacts(
                group, id, heardAt, knownAt, Facts.with(states, state, at, Facts::earlier), info, published);
    }

    /** CodeDeploy said something; what it said about an earlier time never replaces what it says about the end. */
    public DeploymentFacts withInfo(DeploymentInfo said) {
        boolean older = info != null && info.status() != null && said.status() == null;
        return older ? this : new DeploymentFacts(group, id, heardAt, knownAt, states, said, published);
    }

    /** These events are on the bus. */
    public DeploymentFacts withPublished(Collection<String> eventIds) {
        return new DeploymentFacts(group, id, heardAt, knownAt, states, info, Facts.with(published, eventIds));
    }

    /** Its group is known, since now or since it was first said. */
    public DeploymentFacts knownSince(Instant now) {
        return knownAt != null ? this : new DeploymentFacts(group, id, heardAt, now, states, info, published);
    }

    /** Since when it is waited for what is to be found out about it. */
    public Instant waitingSince() {
        return knownAt != null ? knownAt : heardAt;
    }

    /** Whether its beginning and its end are on the bus: nothing more is to be said. */
    public boolean isDone() {
        return isOut("deployment.started/") && isOut("deployment.finished/");
    }

    private boolean isOut(String kind) {
        return published.stream().anyMatch(id -> id.startsWith(kind));
    }
}
