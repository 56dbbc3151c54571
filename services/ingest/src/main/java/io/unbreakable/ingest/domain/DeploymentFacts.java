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
 * @param states when it reached which state, in the words of the events: START, SUCCESS, FAILURE, STOP, READY
 * @param info what CodeDeploy says; null while it says nothing
 * @param published event ids
 */
public record DeploymentFacts(
        DeploymentGroup group,
        String id,
        Instant heardAt,
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
        return new DeploymentFacts(group, id, now, Map.of(), null, Set.of());
    }

    /** It reached a state. */
    public DeploymentFacts withState(String state, Instant at) {
        return new DeploymentFacts(group, id, heardAt, Facts.with(states, state, at, Facts::earlier), info, published);
    }

    /** CodeDeploy said something; what it said about an earlier time never replaces what it says about the end. */
    public DeploymentFacts withInfo(DeploymentInfo said) {
        boolean older = info != null && info.status() != null && said.status() == null;
        return older ? this : new DeploymentFacts(group, id, heardAt, states, said, published);
    }

    /** These events are on the bus. */
    public DeploymentFacts withPublished(Collection<String> eventIds) {
        return new DeploymentFacts(group, id, heardAt, states, info, Facts.with(published, eventIds));
    }
}
