package io.unbreakable.cdk.settings;

import org.jspecify.annotations.Nullable;

/**
 * The demonstration: two instances, a pipeline that deploys to them, and the builds that it releases.
 *
 * @param instanceType of both instances, with x86 processors; {@code t3.small} by default
 * @param machineImage of both instances; null for the newest Amazon Linux 2023, which replaces them whenever there is a newer one
 * @param oneAgentUrl where the installer of OneAgent is; null for the tenant's own
 * @param visitors who may open the two web apps, as a range of addresses; null for nobody but their own load
 */
public record SampleSettings(
        String instanceType,
        @Nullable String machineImage,
        @Nullable String oneAgentUrl,
        @Nullable String visitors) {
    public SampleSettings {
        instanceType = instanceType == null ? "t3.small" : instanceType;
        Form.X86_INSTANCE.check(instanceType, "instanceType");
        Form.IMAGE.check(machineImage, "machineImage");
        Form.DOWNLOAD.check(oneAgentUrl, "oneAgentUrl");
        Form.ADDRESSES.check(visitors, "visitors");
    }
}
