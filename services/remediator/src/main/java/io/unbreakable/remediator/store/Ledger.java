package io.unbreakable.remediator.store;

import io.unbreakable.contracts.Deployment;
import io.unbreakable.contracts.DeploymentGroup;
import io.unbreakable.messaging.StateTable;
import io.unbreakable.messaging.StateTable.Document;
import io.unbreakable.messaging.StateTable.Key;
import io.unbreakable.remediator.domain.LedgerEntry;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The deployments of each group with the verdicts on them, and which groups an environment has. */
@ApplicationScoped
public class Ledger {
    private final StateTable table;

    Ledger(StateTable table) {
        this.table = table;
    }

    /**
     * What is known of a validation, in whatever order it became known.
     *
     * @param deployment that it judged; null until its verdict is known
     * @param invalidated whether a person said that it counts no longer
     */
    public record Judged(@Nullable Deployment deployment, boolean invalidated) {
        Judged and(Judged other) {
            return new Judged(deployment == null ? other.deployment : deployment, invalidated || other.invalidated);
        }
    }

    /** Remembers the final verdict of a validation, which does not count when a person said so before. */
    public void judged(String validationId, LedgerEntry entry) {
        remember(entry);
        settle(validationId, new Judged(entry.deployment(), false));
    }

    /** Remembers that the verdict of a validation counts no longer. */
    public void invalidated(String validationId) {
        settle(validationId, new Judged(null, true));
    }

    private void settle(String validationId, Judged heard) {
        Key key = new Key("validation/" + validationId, "judged");
        Judged known = table.update(key, Judged.class, heard, before -> before.and(heard));
        if (known.invalidated() && known.deployment() != null) {
            remember(LedgerEntry.of(known.deployment()).without(validationId));
        }
    }

    /** Remembers this, together with what is known of the deployment. */
    public void remember(LedgerEntry entry) {
        DeploymentGroup group = entry.deployment().group();
        Key key = key(group, entry.deployment().deploymentId());
        table.update(key, LedgerEntry.class, entry, before -> before.and(entry));
        nameGroup(group.name(), group);
        if (entry.environment() != null) {
            nameGroup(entry.environment(), group);
        }
    }

    /** What is known of this deployment. */
    public Optional<LedgerEntry> find(DeploymentGroup group, String deploymentId) {
        return table.find(key(group, deploymentId), LedgerEntry.class).map(Document::body);
    }

    /** What is known of the deployments of this group, in no order. */
    public List<LedgerEntry> of(DeploymentGroup group) {
        return table.query(partition(group), "deployment/", LedgerEntry.class).stream()
                .map(Document::body)
                .toList();
    }

    /** The groups that are called this, or belong to an environment that is. */
    public List<DeploymentGroup> groups(String environment) {
        return table.query(environmentPartition(environment), "group/", DeploymentGroup.class).stream()
                .map(Document::body)
                .toList();
    }

    private void nameGroup(String environment, DeploymentGroup group) {
        Key key = new Key(environmentPartition(environment), "group/" + group.key());
        if (table.find(key, DeploymentGroup.class).isEmpty()) {
            table.insert(key, group);
        }
    }

    private static Key key(DeploymentGroup group, String deploymentId) {
        return new Key(partition(group), "deployment/" + deploymentId);
    }

    private static String partition(DeploymentGroup group) {
        return "group/" + group.key();
    }

    private static String environmentPartition(String environment) {
        return "environment/" + environment;
    }
}
