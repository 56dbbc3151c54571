package io.unbreakable.cdk.sample;

import software.amazon.awscdk.services.ec2.IMachineImage;
import software.amazon.awscdk.services.ec2.MachineImageConfig;
import software.amazon.awscdk.services.ec2.OperatingSystemType;
import software.amazon.awscdk.services.ec2.UserData;
import software.constructs.Construct;

/**
 * The machine image that a setting names, whatever the region: the CDK's own wants to know that.
 *
 * @param id of the image, an Amazon Linux 2023
 */
record ChosenImage(String id) implements IMachineImage {
    @Override
    public MachineImageConfig getImage(Construct scope) {
        return MachineImageConfig.builder()
                .imageId(id)
                .osType(OperatingSystemType.LINUX)
                .userData(UserData.forLinux())
                .build();
    }
}
