package io.unbreakable.cdk.sample;

import io.unbreakable.cdk.settings.PipelineSettings;
import io.unbreakable.cdk.settings.Place;
import java.util.List;

/** The demonstration's pipeline, as the installation has to know it. */
public final class SamplePipeline {
    /** The rule that starts it. */
    public static final String NEW_BUILD = "unbreakable-sample-new-build";

    /** The queue of what this rule could not start it with. */
    public static final String NOT_STARTED = NEW_BUILD + "-undeliverable";

    static final String NAME = "unbreakable-sample";
    static final String APPLICATION = "SampleApp";
    static final List<String> ENVIRONMENTS = List.of("Staging", "Production");

    private SamplePipeline() {}

    /** Its name, its artifacts, its four groups and its two approvals. */
    public static PipelineSettings settings(Place place) {
        return new PipelineSettings(
                NAME,
                artifactBucket(place),
                "",
                ENVIRONMENTS.stream()
                        .flatMap(environment -> List.of(environment, tests(environment)).stream())
                        .map(group -> APPLICATION + "/" + group)
                        .toList(),
                ENVIRONMENTS.stream()
                        .map(environment -> approval(environment) + "/" + approval(environment))
                        .toList());
    }

    static String artifactBucket(Place place) {
        return place.bucket(NAME + "-artifacts");
    }

    /** The group whose deployment starts an environment's load. */
    static String tests(String environment) {
        return environment + "Tests";
    }

    static String approval(String environment) {
        return "Approve" + environment;
    }
}
