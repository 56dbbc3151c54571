package io.unbreakable.remediator.store;

import io.unbreakable.contracts.DeploymentGroup;
import io.unbreakable.messaging.StateTable;
import io.unbreakable.messaging.StateTable.Document;
import io.unbreakable.messaging.StateTable.Key;
import io.unbreakable.remediator.domain.Progress;
import io.unbreakable.remediator.domain.RemediationKey;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;

/** The remediations of each group, by the bad deployment. */
@ApplicationScoped
public class RemediationStore {
    private static final String REAL = "remediation/";
    private static final String DRY_RUN = "dryRun/";

    private final StateTable table;

    RemediationStore(StateTable table) {
        this.table = table;
    }

    /**
     * Stores an intent, or what a dry run came to; false when there is a remediation of this deployment already. One that was
     * withdrawn did nothing, and is none.
     */
    public boolean begin(RemediationKey key, Progress first) {
        return table.insert(key(key), StoredProgress.of(first))
                || find(key)
                        .filter(known -> known.body().progress() instanceof Progress.Withdrawn)
                        .map(withdrawn -> table.replace(withdrawn, StoredProgress.of(first)))
                        .orElse(false);
    }

    /** How far this remediation got; empty when there is none. */
    public Optional<Document<StoredProgress>> find(RemediationKey key) {
        return table.find(key(key), StoredProgress.class);
    }

    /** Writes the next version; false when somebody was faster. */
    public boolean replace(Document<StoredProgress> read, StoredProgress next) {
        return table.replace(read, next);
    }

    /** The remediations of this group, dry runs excepted. */
    public List<Progress> of(DeploymentGroup group) {
        return table.query(partition(group), REAL, StoredProgress.class).stream()
                .map(document -> document.body().progress())
                .toList();
    }

    private static Key key(RemediationKey key) {
        return new Key(partition(key.group()), (key.dryRun() ? DRY_RUN : REAL) + key.deploymentId());
    }

    private static String partition(DeploymentGroup group) {
        return "group/" + group.key();
    }
}
