package io.unbreakable.cdk.sample;

import io.unbreakable.cdk.settings.SampleSettings;
import java.util.List;
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
import software.constructs.Construct;

/** A public instance with an encrypted disk, which only the listed visitors reach, and only its web app. */
final class SampleInstance {
    private static final int DISK_GIB = 16;

    private SampleInstance() {}

    static Instance of(Construct scope, String environment, IVpc vpc, SampleSettings settings, UserData start) {
        return Instance.Builder.create(scope, "Instance")
                .vpc(vpc)
                .vpcSubnets(
                        SubnetSelection.builder().subnetType(SubnetType.PUBLIC).build())
                .associatePublicIpAddress(true)
                .instanceType(new InstanceType(settings.instanceType()))
                .machineImage(image(settings))
                .requireImdsv2(true)
                .ssmSessionPermissions(true)
                .detailedMonitoring(true)
                .securityGroup(visitors(scope, environment, vpc, settings))
                .blockDevices(List.of(disk()))
                .userData(start.commands())
                .build();
    }

    private static IMachineImage image(SampleSettings settings) {
        return settings.machineImage() == null
                ? MachineImage.latestAmazonLinux2023()
                : new ChosenImage(settings.machineImage());
    }

    private static SecurityGroup visitors(Construct scope, String environment, IVpc vpc, SampleSettings settings) {
        SecurityGroup group = SecurityGroup.Builder.create(scope, "Visitors")
                .vpc(vpc)
                .description("Who may open the web app of " + environment)
                .build();
        if (settings.visitors() != null) {
            group.addIngressRule(Peer.ipv4(settings.visitors()), Port.tcp(SampleEnvironment.PORT), "visitors");
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
}
