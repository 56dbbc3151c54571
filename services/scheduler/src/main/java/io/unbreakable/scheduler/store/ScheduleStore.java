package io.unbreakable.scheduler.store;

import com.fasterxml.jackson.databind.JsonNode;
import io.unbreakable.contracts.DeploymentGroup;
import io.unbreakable.contracts.EventJson;
import io.unbreakable.messaging.StateTable;
import io.unbreakable.messaging.StateTable.Document;
import io.unbreakable.messaging.StateTable.IndexKey;
import io.unbreakable.messaging.StateTable.Key;
import io.unbreakable.scheduler.SchedulerConfig;
import io.unbreakable.scheduler.domain.GroupDeployment;
import io.unbreakable.scheduler.domain.WindowState;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Windows by validation, deployments by group, and the index of what is still to be done. */
@ApplicationScoped
public class ScheduleStore {
    private static final String OPEN = "open";

    private final StateTable table;
    private final SchedulerConfig config;
    private final InstantSource clock;

    ScheduleStore(StateTable table, SchedulerConfig config, InstantSource clock) {
        this.table = table;
        this.config = config;
        this.clock = clock;
    }

    /** Since when a group exists, as CodeDeploy's history has it. */
    record GroupFacts(Instant firstDeployedAt) {}

    /**
     * What is remembered of a group.
     *
     * @param deployments those of late, and the latest that succeeded, however long ago that was
     * @param since since when it exists; null when nobody said
     */
    public record Group(
            List<GroupDeployment> deployments, @Nullable Instant since) {
        /** One of which nothing is known, or none. */
        public static final Group UNKNOWN = new Group(List.of(), null);

        public Group {
            deployments = List.copyOf(deployments);
        }
    }

    /** Remembers a new window, and gives it as it is stored; empty, and nothing is changed, when it is known. */
    public Optional<Document<WindowState>> open(WindowState state) {
        Key key = windowKey(state.validation().id());
        return table.insert(key, state, index(state), expiry())
                ? Optional.of(new Document<>(key, 1, state))
                : Optional.empty();
    }

    /** The window of this validation. */
    public Optional<Document<WindowState>> window(String validationId) {
        return table.find(windowKey(validationId), WindowState.class);
    }

    /** Writes the next state of a window; false when somebody was faster. */
    public boolean replace(Document<WindowState> read, WindowState state) {
        return table.replace(read, state, index(state), expiry());
    }

    /** The windows about which something should have happened by then. */
    public List<WindowState> toLookAt(Instant until) {
        return table.upTo(OPEN, until.toString(), WindowState.class).stream()
                .map(Document::body)
                .toList();
    }

    /** The windows over this group that this deployment may cut; one that was opened a moment ago may be missing. */
    public List<WindowState> cutBy(GroupDeployment deployment, DeploymentGroup group) {
        return toLookAt(Instant.parse("9999-12-31T23:59:59Z")).stream()
                .filter(state -> state.mayBeCutBy(deployment))
                .filter(state -> state.validation().deployment() != null
                        && state.validation().deployment().group().equals(group))
                .toList();
    }

    /** Remembers a deployment, together with what was reported of it before. */
    public void remember(DeploymentGroup group, GroupDeployment deployment) {
        Key key = new Key(partition(group), "deployment/" + deployment.key());
        var known = table.update(key, GroupDeployment.class, deployment, before -> before.and(deployment), expiry());
        if (known.succeeded()) {
            table.update(latestKey(group), GroupDeployment.class, known, before -> before.laterOf(known));
        }
    }

    /** Remembers since when a group exists. */
    public void rememberSince(DeploymentGroup group, Instant firstDeployedAt) {
        GroupFacts facts = new GroupFacts(firstDeployedAt);
        table.update(
                factsKey(group),
                GroupFacts.class,
                facts,
                before -> firstDeployedAt.isBefore(before.firstDeployedAt()) ? facts : before);
    }

    /** What is remembered of a group, read with one question. */
    public Group group(@Nullable DeploymentGroup group) {
        if (group == null) {
            return Group.UNKNOWN;
        }
        Map<String, GroupDeployment> deployments = new LinkedHashMap<>();
        Instant since = null;
        for (Document<JsonNode> document : table.partition(partition(group))) {
            if (document.key().equals(factsKey(group))) {
                since = read(document, GroupFacts.class).firstDeployedAt();
            } else {
                GroupDeployment deployment = read(document, GroupDeployment.class);
                deployments.merge(deployment.key(), deployment, GroupDeployment::and);
            }
        }
        return new Group(List.copyOf(deployments.values()), since);
    }

    private static <T> T read(Document<JsonNode> document, Class<T> type) {
        return EventJson.mapper().convertValue(document.body(), type);
    }

    private static String partition(DeploymentGroup group) {
        return "group/" + group.key();
    }

    private static Key windowKey(String validationId) {
        return new Key("validation/" + validationId, "window");
    }

    private static Key latestKey(DeploymentGroup group) {
        return new Key(partition(group), "latest");
    }

    private static Key factsKey(DeploymentGroup group) {
        return new Key(partition(group), "facts");
    }

    private static @Nullable IndexKey index(WindowState state) {
        Instant lookAt = state.lookAt();
        return lookAt == null ? null : new IndexKey(OPEN, lookAt.toString());
    }

    private long expiry() {
        return clock.instant().plus(config.scheduler().rememberFor()).getEpochSecond();
    }
}
