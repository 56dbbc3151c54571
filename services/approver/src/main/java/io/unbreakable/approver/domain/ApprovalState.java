package io.unbreakable.approver.domain;

import static java.util.Objects.requireNonNull;

import io.unbreakable.contracts.ApprovalOutcome;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Everything known about an approval of an execution, in whatever order it came.
 *
 * @param gates by name: what is known of the gates that answer it
 * @param expected the names of all gates that answer it
 * @param waiting with the newest token; null while it does not wait
 * @param closed how each token ended, as CodePipeline says
 * @param intents by token: what we mean to do, stored before it is done
 * @param intendedAt by token: when we first meant to do something
 * @param decisions by token: what became of it
 */
public record ApprovalState(
        ApprovalId id,
        Map<String, GateVerdict> gates,
        Set<String> expected,
        @Nullable Waiting waiting,
        Map<String, ApprovalOutcome> closed,
        Map<String, Answer> intents,
        Map<String, Instant> intendedAt,
        Map<String, Decision> decisions) {
    public ApprovalState {
        requireNonNull(id, "id");
        gates = Map.copyOf(gates);
        expected = Set.copyOf(expected);
        closed = Map.copyOf(closed);
        intents = Map.copyOf(intents);
        intendedAt = Map.copyOf(Objects.requireNonNullElse(intendedAt, Map.of())); // null as earlier versions stored it
        decisions = Map.copyOf(decisions);
    }

    /** A decision and its time. */
    public record Decision(Answer answer, Instant at) {}

    /** An approval of which nothing is known yet. */
    public static ApprovalState unknown(ApprovalId id) {
        return new ApprovalState(id, Map.of(), Set.of(), null, Map.of(), Map.of(), Map.of(), Map.of());
    }

    /** The same, knowing this of a gate, and that these gates answer it. */
    public ApprovalState with(GateVerdict verdict, List<String> gatesOfApproval) {
        Map<String, GateVerdict> more = new HashMap<>(gates);
        more.merge(verdict.gate(), verdict, GateVerdict::orNewer);
        Set<String> names = Stream.concat(expected.stream(), gatesOfApproval.stream())
                .collect(Collectors.toCollection(TreeSet::new));
        return new ApprovalState(id, more, names, waiting, closed, intents, intendedAt, decisions);
    }

    /** The same, waiting with this token unless it is older than the one that is known. */
    public ApprovalState with(Waiting newer) {
        boolean keep = waiting != null && !waiting.since().isBefore(newer.since());
        return new ApprovalState(id, gates, expected, keep ? waiting : newer, closed, intents, intendedAt, decisions);
    }

    /** The same, with this token closed, which tells that it waited, should nobody have said so. */
    public ApprovalState closed(String token, ApprovalOutcome outcome, Instant at) {
        ApprovalState known = isNewest(token) ? this : with(new Waiting(token, at));
        return new ApprovalState(
                id, gates, expected, known.waiting, plus(closed, token, outcome), intents, intendedAt, decisions);
    }

    /** The same, meaning to do this from then on; an intent that is known stays. */
    public ApprovalState intending(Answer answer, Instant at) {
        return intents.containsKey(answer.token())
                ? this
                : new ApprovalState(
                        id,
                        gates,
                        expected,
                        waiting,
                        closed,
                        plus(intents, answer.token(), answer),
                        plus(intendedAt, answer.token(), at),
                        decisions);
    }

    /** The same, decided; the first decision about a token stays. */
    public ApprovalState decided(Answer answer, Instant at) {
        return decisions.containsKey(answer.token())
                ? this
                : new ApprovalState(
                        id,
                        gates,
                        expected,
                        waiting,
                        closed,
                        intents,
                        intendedAt,
                        plus(decisions, answer.token(), new Decision(answer, at)));
    }

    /**
     * Whether an answer gave the verdict of this validation, or may yet give it. One that came to another end, for example because
     * CodePipeline could not be asked, did not.
     */
    boolean hasGiven(String validationId) {
        return intents.keySet().stream()
                .map(token ->
                        decisions.containsKey(token) ? decisions.get(token).answer() : intents.get(token))
                .filter(answer -> answer != null && answer.usesVerdict())
                .anyMatch(answer -> answer.validationIds().contains(validationId));
    }

    /** The tokens that are known, but for those that nothing more is known of than that they waited once; the newest last. */
    public List<String> tokens() {
        Set<String> earlier = new TreeSet<>(closed.keySet());
        earlier.addAll(intents.keySet());
        return Stream.concat(
                        earlier.stream().filter(token -> !isNewest(token)),
                        Stream.ofNullable(waiting).map(Waiting::token))
                .toList();
    }

    /**
     * When we first meant to do something about this token: however long it waits, that long we have not been trying.
     *
     * @param now when we mean to do it now
     */
    public Instant triedSince(String token, Instant now) {
        Instant known = intendedAt.get(token);
        return known == null ? waitsSince(token, now) : known;
    }

    /** Since when it waits with this token; this when that is not known. */
    public Instant waitsSince(String token, Instant otherwise) {
        return waiting != null && isNewest(token) ? waiting.since() : otherwise;
    }

    /** Whether it waits with this token, or did so last. */
    boolean isNewest(String token) {
        return waiting != null && waiting.token().equals(token);
    }

    /** The environments that the gates of these validations judge. */
    public Set<String> environments(List<String> validationIds) {
        return gates.values().stream()
                .filter(gate -> validationIds.contains(gate.validationId()))
                .map(GateVerdict::environment)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static <V> Map<String, V> plus(Map<String, V> map, String key, V value) {
        Map<String, V> more = new HashMap<>(map);
        more.put(key, value);
        return more;
    }
}
