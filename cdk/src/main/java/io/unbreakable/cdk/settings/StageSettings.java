package io.unbreakable.cdk.settings;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One installation.
 *
 * @param dynatraceUrl base URL of the tenant, with https; a {@code /} at its end is left out
 * @param pipelines that it watches: from these follow the rules on the default bus and every role's rights
 * @param architecture of the processors: {@code arm64} (default) or {@code x86}
 * @param natGateways through which Dynatrace is reached, 0 to 3; 1 by default, 0 when the tenant is reached privately
 * @param zones of the region, by their names, that the network has a part in; empty for the first two of the account
 * @param alarmEmail who is told about alarms; null for nobody
 * @param releaseTopic ARN of a topic of SNS that is told of verdicts and remediations; null for none
 * @param deleteDataWithStack whether tables and evidence go when the stack goes; false by default
 * @param report where people find the report and who may see it
 * @param images where the services' images are; null for those that were built here, which deploying pushes
 * @param imageTag of those that were built here; {@code latest} by default
 * @param tracing whether traces go to X-Ray
 * @param disableTransition whether a remediation also disables the way by which the bad build came
 * @param sample the demonstration's own pipeline and instances; null for none
 */
public record StageSettings(
        String dynatraceUrl,
        List<PipelineSettings> pipelines,
        Architecture architecture,
        Integer natGateways,
        List<String> zones,
        @Nullable String alarmEmail,
        @Nullable String releaseTopic,
        boolean deleteDataWithStack,
        ReportSettings report,
        @Nullable ImageSettings images,
        String imageTag,
        boolean tracing,
        boolean disableTransition,
        @Nullable SampleSettings sample) {
    private static final int MOST_NAT_GATEWAYS = 3;

    public StageSettings {
        dynatraceUrl = Form.HTTPS.required(dynatraceUrl, "dynatraceUrl").replaceFirst("/+$", "");
        pipelines = Lists.distinct(Lists.of(pipelines, "pipelines"), PipelineSettings::name, "pipelines");
        if (sample == null) {
            Lists.some(pipelines, "pipelines");
        }
        architecture = architecture == null ? Architecture.ARM64 : architecture;
        natGateways = natGateways == null ? 1 : natGateways;
        if (natGateways < 0 || natGateways > MOST_NAT_GATEWAYS) {
            throw new SettingsException("natGateways", "has to be from 0 to 3, not " + natGateways);
        }
        zones = Form.ZONE.each(zones, "zones");
        if (zones.size() == 1) {
            throw new SettingsException(
                    "zones", "needs two at least, or none for the first two of the account, not only " + zones);
        }
        imageTag = imageTag == null ? "latest" : imageTag;
        Form.TAG.check(imageTag, "imageTag");
        Form.EMAIL.check(alarmEmail, "alarmEmail");
        Form.TOPIC.check(releaseTopic, "releaseTopic");
        report = report == null ? new ReportSettings(null, null, false, null) : report;
        report.check();
        if (natGateways == 0) {
            requireNoWayOut(tracing, report);
        }
    }

    private static void requireNoWayOut(boolean tracing, ReportSettings report) {
        if (tracing) {
            throw new SettingsException(
                    "tracing", "needs a NAT gateway, through which the collector's image is pulled");
        }
        if (report.signIn() != null) {
            throw new SettingsException(
                    "report.signIn", "needs a NAT gateway, through which the report asks the identity provider");
        }
    }

    /** The same with one more pipeline. */
    public StageSettings with(PipelineSettings pipeline) {
        return new StageSettings(
                dynatraceUrl,
                Stream.concat(pipelines.stream(), Stream.of(pipeline)).toList(),
                architecture,
                natGateways,
                zones,
                alarmEmail,
                releaseTopic,
                deleteDataWithStack,
                report,
                images,
                imageTag,
                tracing,
                disableTransition,
                sample);
    }

    /** The pipelines' names. */
    public List<String> pipelineNames() {
        return pipelines.stream().map(PipelineSettings::name).toList();
    }

    /** All CodeDeploy groups that are deployed to, each as {@code application/group}. */
    public List<String> deploymentGroups() {
        return pipelines.stream()
                .flatMap(pipeline -> pipeline.deploymentGroups().stream())
                .distinct()
                .toList();
    }

    /** The names of the groups that are deployed to, by their applications. */
    public Map<String, List<String>> groupsByApplication() {
        return deploymentGroups().stream()
                .map(group -> group.split("/", -1))
                .collect(Collectors.groupingBy(
                        pair -> pair[0], LinkedHashMap::new, Collectors.mapping(pair -> pair[1], Collectors.toList())));
    }

    /** All CodeDeploy applications that are deployed to. */
    public List<String> applications() {
        return List.copyOf(groupsByApplication().keySet());
    }
}
