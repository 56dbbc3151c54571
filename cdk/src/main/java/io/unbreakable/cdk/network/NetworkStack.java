package io.unbreakable.cdk.network;

import io.unbreakable.cdk.settings.StageSettings;
import java.util.List;
import java.util.Map;
import software.amazon.awscdk.RemovalPolicy;
import software.amazon.awscdk.Stack;
import software.amazon.awscdk.StackProps;
import software.amazon.awscdk.services.ec2.FlowLogDestination;
import software.amazon.awscdk.services.ec2.FlowLogOptions;
import software.amazon.awscdk.services.ec2.IpAddresses;
import software.amazon.awscdk.services.ec2.SubnetConfiguration;
import software.amazon.awscdk.services.ec2.SubnetSelection;
import software.amazon.awscdk.services.ec2.SubnetType;
import software.amazon.awscdk.services.ec2.Vpc;
import software.amazon.awscdk.services.ecs.Cluster;
import software.amazon.awscdk.services.ecs.ContainerInsights;
import software.amazon.awscdk.services.logs.LogGroup;
import software.amazon.awscdk.services.logs.RetentionDays;
import software.constructs.Construct;

/** The network that the services run in, without public addresses, and their cluster. */
public final class NetworkStack extends Stack {
    /** Where every service listens. */
    public static final int SERVICE_PORT = 8080;

    /** The addresses of the network. */
    static final String ADDRESSES = "10.0.0.0/16";

    private static final String TASKS = "tasks";
    private static final int ZONES = 2;

    private final Vpc vpc;
    private final Cluster cluster;

    public NetworkStack(Construct scope, String id, StackProps props, StageSettings settings) {
        super(scope, id, props);
        vpc = inZones(Vpc.Builder.create(this, "Vpc"), settings.zones())
                .ipAddresses(IpAddresses.cidr(ADDRESSES))
                .natGateways(settings.natGateways())
                .restrictDefaultSecurityGroup(false)
                .subnetConfiguration(List.of(
                        subnets("outside", SubnetType.PUBLIC), subnets(TASKS, taskSubnets(settings.natGateways()))))
                .flowLogs(Map.of("Flows", flowLog()))
                .build();
        Endpoints.addTo(vpc, settings.tracing());
        cluster = Cluster.Builder.create(this, "Cluster")
                .vpc(vpc)
                .containerInsightsV2(ContainerInsights.ENABLED)
                .build();
    }

    /** Not every service of AWS is in every zone, and which name a zone has differs from account to account. */
    private static Vpc.Builder inZones(Vpc.Builder vpc, List<String> zones) {
        return zones.isEmpty() ? vpc.maxAzs(ZONES) : vpc.availabilityZones(zones);
    }

    private FlowLogOptions flowLog() {
        return FlowLogOptions.builder()
                .destination(FlowLogDestination.toCloudWatchLogs(LogGroup.Builder.create(this, "FlowLog")
                        .retention(RetentionDays.ONE_MONTH)
                        .removalPolicy(RemovalPolicy.DESTROY)
                        .build()))
                .build();
    }

    private static SubnetType taskSubnets(int natGateways) {
        return natGateways == 0 ? SubnetType.PRIVATE_ISOLATED : SubnetType.PRIVATE_WITH_EGRESS;
    }

    private static SubnetConfiguration subnets(String name, SubnetType type) {
        return SubnetConfiguration.builder()
                .name(name)
                .subnetType(type)
                .mapPublicIpOnLaunch(type == SubnetType.PUBLIC ? Boolean.FALSE : null)
                .build();
    }

    /** The network. */
    public Vpc vpc() {
        return vpc;
    }

    /** The subnets that tasks run in. */
    public static SubnetSelection tasks() {
        return SubnetSelection.builder().subnetGroupName(TASKS).build();
    }

    /** The cluster of the services. */
    public Cluster cluster() {
        return cluster;
    }
}
