package io.unbreakable.sandbox.pipeline.codedeploy;

import io.unbreakable.sandbox.pipeline.events.Account;
import io.unbreakable.sandbox.pipeline.events.StateChange;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.s3.S3Client;

/** All applications and what is deployed of them; one lock guards all state, agents work outside of it. */
public final class CodeDeployEngine implements AutoCloseable {
    private static final System.Logger LOG = System.getLogger(CodeDeployEngine.class.getName());
    private final Applications applications = new Applications();
    private final Map<DeploymentGroup, Agent> agents = new HashMap<>();
    private final Deployments deployments;
    private final Bundles bundles;
    private final Path runFolder;
    private boolean closed;

    /** Deploys below {@code runFolder}, a folder per deployment with its unpacked bundle and logs. */
    public CodeDeployEngine(
            InstantSource clock, Account account, S3Client s3, Path runFolder, Consumer<StateChange> out) {
        deployments = new Deployments(clock, account, out, this::work);
        bundles = new Bundles(s3);
        this.runFolder = runFolder;
    }

    /** Adds a group, and its application when it is new. */
    public synchronized void define(GroupSettings settings) {
        if (!applications.has(settings.application())) {
            applications.add(settings.application());
        }
        addGroup(new DeploymentGroup(settings.application(), settings.group(), settings.environment(), false));
    }

    synchronized void addGroup(DeploymentGroup group) {
        applications.add(group);
        agents.put(
                group, new Agent(bundles, runFolder.resolve(group.application).resolve(group.name)));
    }

    /** Starts a deployment as CodePipeline does; the result comes when it is over. */
    public synchronized Started deploy(String application, String group, Revision revision) {
        DeploymentGroup target = applications.group(application, group);
        Deployment deployment = create(
                target, new DeploymentRequest(revision, null, DeploymentRequest.USER, target.rollsBackOnFailure, null));
        return new Started(deployment.id, deployment.result);
    }

    /** A deployment that has begun. */
    public record Started(String deploymentId, CompletableFuture<DeploymentResult> result) {}

    synchronized Deployment create(DeploymentGroup group, DeploymentRequest request) {
        return deployments.create(applications.get(group.application), group, request);
    }

    synchronized void stop(String deploymentId, boolean rollBack) {
        deployments.stop(applications.deployment(deploymentId), rollBack);
    }

    /** Reads or changes what there is while nothing else does. */
    synchronized <T> T with(Function<Applications, T> access) {
        return access.apply(applications);
    }

    private void work(Deployment deployment) {
        deployment.worker = Thread.ofVirtual()
                .name("deploy-" + deployment.group.name)
                .start(() -> finish(deployment, perform(deployment)));
    }

    private @Nullable DeploymentFailure perform(Deployment deployment) {
        try {
            agent(deployment.group).deploy(deployment);
            return null;
        } catch (DeploymentFailure e) {
            return e;
        } catch (RuntimeException e) {
            LOG.log(System.Logger.Level.ERROR, "deployment " + deployment.id + " broke", e);
            return new DeploymentFailure("AGENT_ISSUE", String.valueOf(e.getMessage()));
        }
    }

    private synchronized Agent agent(DeploymentGroup group) {
        Agent agent = agents.get(group);
        if (agent == null || closed) {
            throw new DeploymentFailure("NO_INSTANCES", "The deployment group has no instance.");
        }
        return agent;
    }

    private synchronized void finish(Deployment deployment, @Nullable DeploymentFailure failure) {
        if (!closed) {
            deployments.ended(applications.get(deployment.group.application), deployment, failure);
        }
    }

    /** Ends all deployed processes, and what is being deployed. */
    @Override
    public void close() {
        List<Agent> all;
        synchronized (this) {
            closed = true;
            applications.deployments().forEach(Deployment::interrupt);
            all = List.copyOf(agents.values());
        }
        all.parallelStream().forEach(Agent::close);
    }
}
