package io.unbreakable.ingest.store;

import io.unbreakable.contracts.DeploymentGroup;
import io.unbreakable.ingest.domain.DeployRun;
import io.unbreakable.ingest.domain.KnownGroup;
import io.unbreakable.messaging.StateTable;
import io.unbreakable.messaging.StateTable.Document;
import io.unbreakable.messaging.StateTable.IndexKey;
import io.unbreakable.messaging.StateTable.Key;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/** What is known about deployment groups: who knows them, which runs deploy to them, what waits for either. */
@ApplicationScoped
public class GroupStore {
    private static final Duration KEPT_FOR = Duration.ofDays(7);
    private final StateTable table;
    private final InstantSource clock;

    GroupStore(StateTable table, InstantSource clock) {
        this.table = table;
        this.clock = clock;
    }

    /** A pipeline knows this group. */
    public void know(DeploymentGroup group, KnownGroup known) {
        Key key = key(group, "known/" + known.pipelineArn());
        IndexKey index = new IndexKey("known by " + known.pipelineArn(), group.key());
        boolean stored = false;
        while (!stored) {
            Optional<Document<KnownGroup>> read = table.find(key, KnownGroup.class);
            stored = read.isEmpty()
                    ? table.insert(key, known, index, null)
                    : read.get().body().equals(known) || table.replace(read.get(), known, index, null);
        }
    }

    /** The groups that a pipeline knows; read with a slight delay. */
    public List<DeploymentGroup> knownBy(String pipelineArn) {
        return table.upTo("known by " + pipelineArn, "~", KnownGroup.class).stream()
                .map(document -> DeploymentGroup.parse(document.key().pk().substring("group/".length())))
                .toList();
    }

    /** Who knows this group; empty for a group that is none of our business. */
    public List<KnownGroup> known(DeploymentGroup group) {
        return bodies(table.query(pk(group), "known/", KnownGroup.class));
    }

    /** This run deploys to the group. */
    public void deploys(DeploymentGroup group, DeployRun run) {
        Key key = key(group, "run/" + run.id());
        long expires = expiry();
        boolean stored = false;
        while (!stored) {
            Optional<Document<DeployRun>> read = table.find(key, DeployRun.class);
            stored = read.isEmpty()
                    ? table.insert(key, run, null, expires)
                    : table.replace(read.get(), run, null, expires);
        }
    }

    /** The runs that deployed to the group lately. */
    public List<DeployRun> runs(DeploymentGroup group) {
        return bodies(table.query(pk(group), "run/", DeployRun.class));
    }

    /** A deployment of which not enough is known yet. */
    record Waiting(String deploymentId) {}

    /** This deployment is to be looked at again when more becomes known about its group. */
    public void await(DeploymentGroup group, String deploymentId) {
        table.insert(key(group, "waiting/" + deploymentId), new Waiting(deploymentId), null, expiry());
    }

    /** The deployments that are to be looked at again. */
    public List<String> awaited(DeploymentGroup group) {
        return table.query(pk(group), "waiting/", Waiting.class).stream()
                .map(document -> document.body().deploymentId())
                .toList();
    }

    /** Enough is known about this deployment. */
    public void forget(DeploymentGroup group, String deploymentId) {
        table.delete(key(group, "waiting/" + deploymentId));
    }

    /** The earliest successful deployment of a group. */
    public record First(String deploymentId, Instant at) {}

    /** The earliest successful deployment as it was found before; it does not change any more. */
    public Optional<First> first(DeploymentGroup group) {
        return table.find(key(group, "first"), First.class).map(Document::body);
    }

    /** Keeps the earliest successful deployment. */
    public void keepFirst(DeploymentGroup group, First first) {
        table.insert(key(group, "first"), first);
    }

    private long expiry() {
        return clock.instant().plus(KEPT_FOR).getEpochSecond();
    }

    private static <T> List<T> bodies(List<Document<T>> documents) {
        return documents.stream().map(Document::body).toList();
    }

    private static Key key(DeploymentGroup group, String sk) {
        return new Key(pk(group), sk);
    }

    private static String pk(DeploymentGroup group) {
        return "group/" + group.key();
    }
}
