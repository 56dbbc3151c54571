package io.unbreakable.sandbox.pipeline.codedeploy;

import com.fasterxml.jackson.databind.JsonNode;
import io.unbreakable.sandbox.http.AwsException;
import io.unbreakable.sandbox.pipeline.events.AwsJson;
import java.time.Instant;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Which deployments ListDeployments is asked for. */
record DeploymentFilter(
        @Nullable String application,
        @Nullable String group,
        Set<String> statuses,
        @Nullable Instant from,
        @Nullable Instant to) {

    static DeploymentFilter read(JsonNode input) {
        String application = AwsJson.text(input, "applicationName");
        String group = AwsJson.text(input, "deploymentGroupName");
        if (application != null && group == null) {
            throw new AwsException("DeploymentGroupNameRequiredException", "The deployment group is missing.");
        }
        if (application == null && group != null) {
            throw new AwsException("ApplicationNameRequiredException", "The application name is missing.");
        }
        Set<String> statuses = new HashSet<>();
        input.path("includeOnlyStatuses").forEach(status -> statuses.add(status.asText()));
        JsonNode range = input.path("createTimeRange");
        return new DeploymentFilter(application, group, statuses, time(range, "start"), time(range, "end"));
    }

    private static @Nullable Instant time(JsonNode range, String field) {
        JsonNode seconds = range.path(field);
        return seconds.isNumber()
                ? Instant.ofEpochMilli(seconds.decimalValue().movePointRight(3).longValue())
                : null;
    }

    void check(Applications applications) {
        if (application != null && group != null) {
            applications.group(application, group);
        }
    }

    boolean takes(Deployment deployment) {
        boolean ofGroup = deployment.group.application.equals(application) && deployment.group.name.equals(group);
        boolean here = application == null || ofGroup;
        boolean status = statuses.isEmpty() || statuses.contains(deployment.status.api());
        boolean late = from == null || !deployment.created.isBefore(from);
        return here && status && late && (to == null || !deployment.created.isAfter(to));
    }
}
