package io.unbreakable.sampleapp;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** The settings; {@code application.properties} says which environment variable each comes from. */
@ConfigMapping(prefix = "sample")
interface SampleConfig {
    /** BUILD_NUMBER: decides how the app behaves. */
    @WithDefault("1")
    String buildNumber();

    /** DEPLOYMENT_GROUP_NAME: the environment; one that starts with {@code Production} is a bit faster. */
    Optional<String> deploymentGroupName();

    /** APPLICATION_NAME: shown on the home page. */
    Optional<String> applicationName();

    /** DEPLOYMENT_ID: shown on the home page. */
    Optional<String> deploymentId();

    /** DT_CUSTOM_PROP: shown on the home page. */
    Optional<String> dtCustomProp();

    /** DT_TAGS: shown on the home page. */
    Optional<String> dtTags();

    /** DT_CLUSTER_ID: shown on the home page. */
    Optional<String> dtClusterId();

    /** SAMPLE_INVOKE_ALLOW: origins (scheme, host, port) that {@code /api/invoke} may call; none when empty. */
    Optional<List<URI>> invokeAllow();

    /** How long {@code /api/invoke} waits for an answer. */
    @WithDefault("2S")
    Duration invokeTimeout();

    /** SAMPLE_FAILURE_PERCENT: failures of all api requests on top of what the build does, 0 to 100. */
    @WithDefault("0")
    int failurePercent();

    /** How long a request takes outside production. */
    @WithDefault("0.1S")
    Duration sleep();

    /** SAMPLE_LOG: path of the service log. */
    @WithDefault("serviceoutput.log")
    String log();

    /** SAMPLE_HOST: the address that it listens on. */
    @WithDefault("127.0.0.1")
    String host();
}
