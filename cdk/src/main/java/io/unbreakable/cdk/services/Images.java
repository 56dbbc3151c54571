package io.unbreakable.cdk.services;

import io.unbreakable.cdk.settings.Architecture;
import io.unbreakable.cdk.settings.ImageSettings;
import io.unbreakable.cdk.settings.StageSettings;
import io.unbreakable.contracts.Service;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import software.amazon.awscdk.regioninfo.RegionInfo;
import software.amazon.awscdk.services.ecr.IRepository;
import software.amazon.awscdk.services.ecr.Repository;
import software.amazon.awscdk.services.ecr.RepositoryAttributes;
import software.amazon.awscdk.services.ecr.assets.Platform;
import software.amazon.awscdk.services.ecs.AssetImageProps;
import software.amazon.awscdk.services.ecs.ContainerImage;
import software.constructs.Construct;

/** The services' images: those of a registry, or what is built and pushed when deploying. */
final class Images {
    private static final Pattern ECR = Pattern.compile(
            "(?<account>\\d{12})\\.dkr\\.ecr\\.(?<region>[a-z0-9-]+)\\.amazonaws\\.com(\\.cn)?/(?<path>.+)");

    private final Construct scope;
    private final StageSettings settings;

    Images(Construct scope, StageSettings settings) {
        this.scope = scope;
        this.settings = settings;
    }

    ContainerImage of(Service service) {
        ImageSettings images = settings.images();
        if (images == null) {
            return built(service);
        }
        Matcher ecr = ECR.matcher(images.registry());
        return ecr.matches()
                ? ContainerImage.fromEcrRepository(repository(ecr, service), images.tag())
                : ContainerImage.fromRegistry(images.registry() + "/" + service.id() + ":" + images.tag());
    }

    /** Those that make images made here, pushed when deploying. */
    private ContainerImage built(Service service) {
        return ContainerImage.fromAsset(
                "image",
                AssetImageProps.builder()
                        .assetName("unbreakable-" + service.id())
                        .platform(platform(settings.architecture()))
                        .buildArgs(Map.of("IMAGE", "unbreakable-" + service.id() + ":" + settings.imageTag()))
                        .build());
    }

    private IRepository repository(Matcher ecr, Service service) {
        String region = ecr.group("region");
        String name = ecr.group("path") + "/" + service.id();
        String arn = "arn:%s:ecr:%s:%s:repository/%s"
                .formatted(RegionInfo.get(region).getPartition(), region, ecr.group("account"), name);
        return Repository.fromRepositoryAttributes(
                scope,
                "Images-" + service.id(),
                RepositoryAttributes.builder()
                        .repositoryArn(arn)
                        .repositoryName(name)
                        .build());
    }

    private static Platform platform(Architecture architecture) {
        return switch (architecture) {
            case ARM64 -> Platform.LINUX_ARM64;
            case X86 -> Platform.LINUX_AMD64;
        };
    }
}
