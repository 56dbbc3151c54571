package io.unbreakable.cdk.sample;

import io.unbreakable.cdk.nag.Accepted;
import io.unbreakable.cdk.settings.SampleSettings;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import software.amazon.awscdk.Tags;
import software.amazon.awscdk.services.codedeploy.InstanceTagSet;
import software.amazon.awscdk.services.codedeploy.ServerApplication;
import software.amazon.awscdk.services.codedeploy.ServerDeploymentConfig;
import software.amazon.awscdk.services.codedeploy.ServerDeploymentGroup;
import software.amazon.awscdk.services.ec2.BlockDevice;
import software.amazon.awscdk.services.ec2.BlockDeviceVolume;
import software.amazon.awscdk.services.ec2.EbsDeviceOptions;
import software.amazon.awscdk.services.ec2.IMachineImage;
import software.amazon.awscdk.services.ec2.IVpc;
import software.amazon.awscdk.services.ec2.Instance;
import software.amazon.awscdk.services.ec2.InstanceType;
import software.amazon.awscdk.services.ec2.MachineImage;
import software.amazon.awscdk.services.ec2.Peer;
import software.amazon.awscdk.services.ec2.Port;
import software.amazon.awscdk.services.ec2.SecurityGroup;
import software.amazon.awscdk.services.ec2.SubnetSelection;
import software.amazon.awscdk.services.ec2.SubnetType;
import software.amazon.awscdk.services.s3.IBucket;
import software.constructs.Construct;

/** Staging or Production: one instance, found by CodeDeploy by its tag, entered by Session Manager instead of a key. */
final class SampleEnvironment extends Construct {
    /** Where the app listens. */
    static final int PORT = 8080;

    private static final String TAG = "unbreakable-sample";
    private static final int DISK_GIB = 16;

    private final String environment;
    private final Instance instance;

    SampleEnvironment(Construct scope, String environment, IVpc vpc, SampleSettings settings, UserData start) {
        super(scope, environment);
        this.environment = environment;
        instance = Instance.Builder.create(this, "Instance")
                .vpc(vpc)
                .vpcSubnets(
                        SubnetSelection.builder().subnetType(SubnetType.PUBLIC).build())
                .associatePublicIpAddress(true)
                .instanceType(new InstanceType(settings.instanceType()))
                .machineImage(image(settings))
                .requireImdsv2(true)
                .ssmSessionPermissions(true)
                .detailedMonitoring(true)
                .securityGroup(securityGroup(vpc, settings))
                .blockDevices(List.of(disk()))
                .userData(start.commands())
                .build();
        Accepted.finding(instance, "EC29", "A demonstration: it may be ended, and is built again.");
        Accepted.finding(instance, "IAM4", "Session Manager instead of a key pair.");
        Tags.of(instance).add(TAG, environment);
        Tags.of(instance).add("Name", environment);
    }

    private static IMachineImage image(SampleSettings settings) {
        return settings.machineImage() == null
                ? MachineImage.latestAmazonLinux2023()
                : new ChosenImage(settings.machineImage());
    }

    private SecurityGroup securityGroup(IVpc vpc, SampleSettings settings) {
        SecurityGroup group = SecurityGroup.Builder.create(this, "Visitors")
                .vpc(vpc)
                .description("Who may open the web app of " + environment)
                .build();
        if (settings.visitors() != null) {
            group.addIngressRule(Peer.ipv4(settings.visitors()), Port.tcp(PORT), "visitors");
        }
        return group;
    }

    private static BlockDevice disk() {
        return BlockDevice.builder()
                .deviceName("/dev/xvda")
                .volume(BlockDeviceVolume.ebs(
                        DISK_GIB, EbsDeviceOptions.builder().encrypted(true).build()))
                .build();
    }

    /** The group that gets the app and the one that gets its load, both on this instance. */
    Map<String, ServerDeploymentGroup> groups(ServerApplication application) {
        Map<String, ServerDeploymentGroup> groups = new LinkedHashMap<>();
        for (String name : List.of(environment, SamplePipeline.tests(environment))) {
            groups.put(
                    name,
                    ServerDeploymentGroup.Builder.create(this, name)
                            .application(application)
                            .deploymentGroupName(name)
                            .deploymentConfig(ServerDeploymentConfig.ALL_AT_ONCE)
                            .ec2InstanceTags(byTag())
                            .installAgent(false)
                            .build());
            Accepted.finding(
                    groups.get(name), "IAM4", "AWSCodeDeployRole is what CodeDeploy itself needs to find instances.");
        }
        return groups;
    }

    @SuppressWarnings("unchecked") // an array of maps, which the constructor makes of its arguments
    private InstanceTagSet byTag() {
        return new InstanceTagSet(Map.of(TAG, List.of(environment)));
    }

    /** Lets the instance get what it needs: what is deployed, and OneAgent. */
    void mayRead(IBucket artifacts, UserData start) {
        artifacts.grantRead(instance);
        start.mayReadToken(instance);
        Accepted.finding(instance, "IAM5", "Session Manager; and all objects of the pipeline's artifact bucket.");
    }

    String url() {
        return "http://" + instance.getInstancePublicDnsName() + ":" + PORT;
    }
}
