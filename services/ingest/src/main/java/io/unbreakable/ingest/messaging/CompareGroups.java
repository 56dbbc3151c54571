package io.unbreakable.ingest.messaging;

import io.quarkus.logging.Log;
import io.unbreakable.contracts.DeploymentGroup;
import io.unbreakable.ingest.IngestConfig;
import io.unbreakable.ingest.client.Deployments;
import io.unbreakable.ingest.store.GroupStore;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;
import software.amazon.awssdk.core.exception.SdkException;

/** Finds deployments that no event told about and no pipeline made, such as our own remediations: they cut windows. */
@ApplicationScoped
class CompareGroups {
    private final GroupStore groups;
    private final Deployments codeDeploy;
    private final FollowDeployment deployments;
    private final InstantSource clock;
    private final IngestConfig.Ingest config;

    CompareGroups(
            GroupStore groups,
            Deployments codeDeploy,
            FollowDeployment deployments,
            InstantSource clock,
            IngestConfig config) {
        this.groups = groups;
        this.codeDeploy = codeDeploy;
        this.deployments = deployments;
        this.clock = clock;
        this.config = config.ingest();
    }

    /** One look at the newest deployment of each group of a pipeline; an unanswered call is left to the next round. */
    void compare(String pipelineArn) {
        for (DeploymentGroup group : groups.knownBy(pipelineArn)) {
            try {
                codeDeploy
                        .newest(group, clock.instant().minus(config.findBack()))
                        .ifPresent(id -> deployments.look(group, id));
            } catch (SdkException e) {
                Log.warnf("%s not compared with CodeDeploy: %s", group.key(), e.getMessage());
            }
        }
    }
}
