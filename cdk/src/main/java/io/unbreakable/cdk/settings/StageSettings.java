package io.unbreakable.cdk.settings;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One installation.
 *
 * @param dynatraceUrl base URL of the tenant, with https
 * @param pipelines that it watches: from these follow the rules on the default bus and every role's rights
 * @param architecture of the processors: {@code arm64} (default) or {@code x86}
 * @param natGateways through which Dynatrace is reached, 0 to 3; 1 by default, 0 when the tenant is reached privately
 * @param alarmEmail who is told about alarms; null for nobody
 * @param deleteDataWithStack whether tables and evidence go when the stack goes; false by default
 * @param report where people find the report; null for the address that API Gateway gives
 * @param signIn who may see the report and act in it; null for a report that is open to everybody who can reach it
 * @param imageRegistry registry and path that hold the six images; null to build them when deploying
 * @param imageTag tag of the images in the registry, {@code latest} by default
 * @param tracing whether traces go to X-Ray
 */
public record StageSettings(
        String dynatraceUrl,
        List<PipelineSettings> pipelines,
        Architecture architecture,
        Integer natGateways,
        @Nullable String alarmEmail,
        boolean deleteDataWithStack,
        @Nullable ReportDomain report,
        @Nullable SignIn signIn,
        @Nullable String imageRegistry,
        String imageTag,
        boolean tracing) {
    private static final int MOST_NAT_GATEWAYS = 3;

    public StageSettings {
        Required.text(dynatraceUrl, "dynatraceUrl");
        if (!dynatraceUrl.startsWith("https://")) {
            throw new SettingsException("dynatraceUrl", "has to begin with https://, not '" + dynatraceUrl + "'");
        }
        pipelines = Required.list(pipelines, "pipelines");
        architecture = architecture == null ? Architecture.ARM64 : architecture;
        natGateways = natGateways == null ? 1 : natGateways;
        if (natGateways < 0 || natGateways > MOST_NAT_GATEWAYS) {
            throw new SettingsException("natGateways", "has to be from 0 to 3, not " + natGateways);
        }
        imageTag = imageTag == null ? "latest" : imageTag;
    }

    /** The pipelines' names. */
    public List<String> pipelineNames() {
        return pipelines.stream().map(PipelineSettings::name).toList();
    }

    /** All CodeDeploy applications that are deployed to. */
    public List<String> applications() {
        return pipelines.stream()
                .flatMap(pipeline -> pipeline.applications().stream())
                .distinct()
                .toList();
    }
}
