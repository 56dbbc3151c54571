package io.unbreakable.ingest.store;

import io.unbreakable.contracts.DeploymentGroup;
import io.unbreakable.contracts.Revision;
import io.unbreakable.ingest.domain.DeploymentFacts;
import io.unbreakable.messaging.StateTable;
import io.unbreakable.messaging.StateTable.Key;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** What is known about deployments, and what people call the revisions that they brought. */
@ApplicationScoped
public class DeploymentStore {
    private final StateTable table;
    private final InstantSource clock;

    DeploymentStore(StateTable table, InstantSource clock) {
        this.table = table;
        this.clock = clock;
    }

    /** Adds to what is known; the change may run several times. What is known then. */
    public DeploymentFacts update(DeploymentGroup group, String id, UnaryOperator<DeploymentFacts> change) {
        return table.update(
                new Key("deployment/" + group.key() + "/" + id, "facts"),
                DeploymentFacts.class,
                DeploymentFacts.of(group, id, clock.instant()),
                change);
    }

    /** What people call a revision. */
    record Label(String label) {}

    /** This is what people call this revision. */
    public void keepLabel(Revision revision, String label) {
        table.insert(labelKey(revision), new Label(label));
    }

    /** What people call this revision; null when unknown. */
    public @Nullable String label(@Nullable Revision revision) {
        return revision == null
                ? null
                : table.find(labelKey(revision), Label.class)
                        .map(document -> document.body().label())
                        .orElse(null);
    }

    private static Key labelKey(Revision revision) {
        return new Key("revision/" + revision.bucket() + "/" + revision.key(), "label");
    }
}
