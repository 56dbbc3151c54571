package io.unbreakable.ingest.messaging;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.logging.Log;
import io.unbreakable.contracts.DeploymentGroup;
import io.unbreakable.ingest.IngestConfig;
import io.unbreakable.ingest.client.Found;
import io.unbreakable.ingest.client.MonspecFiles;
import io.unbreakable.ingest.client.Unavailable;
import io.unbreakable.ingest.domain.ToolRequest;
import io.unbreakable.monspec.plan.BaselineRule;
import io.unbreakable.monspec.plan.MeasurementPlan;
import io.unbreakable.monspec.plan.Planner;
import io.unbreakable.monspec.plan.Planning;
import io.unbreakable.monspec.plan.Side;
import io.unbreakable.monspec.spec.MonspecReader;
import io.unbreakable.monspec.spec.Reading;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Plans what another tool asks for, from the monspec that it gives or names. */
@ApplicationScoped
class RequestedPlan {
    private static final String S3 = "s3://";
    private final MonspecFiles files;
    private final GroupHistory history;
    private final IngestConfig config;

    RequestedPlan(MonspecFiles files, GroupHistory history, IngestConfig config) {
        this.files = files;
        this.history = history;
        this.config = config;
    }

    /**
     * The plan, or why there is none; null when S3 cannot be asked just now.
     *
     * @param monspec an object, a JSON text, or {@code s3://bucket/key}
     * @param late whether it was waited long enough for S3
     */
    @Nullable Planning plan(ToolRequest request, JsonNode monspec, boolean late) {
        try {
            return switch (find(monspec)) {
                case Found.Text text -> plan(request, text.text());
                case Found.Unreadable unreadable -> new Planning.Unplannable(unreadable.message());
                case Found.Nothing nothing ->
                    new Planning.Unplannable("There is no " + MonspecFiles.ENTRY + " in " + monspec.asText() + ".");
            };
        } catch (Unavailable e) {
            Log.warnf("monspec of request %s not read: %s", request.requestId(), e.getMessage());
            return late ? new Planning.Unplannable(String.valueOf(e.getMessage())) : null;
        }
    }

    private Found find(JsonNode monspec) {
        if (monspec.isObject()) {
            return new Found.Text(monspec.toString());
        }
        String text = monspec.asText("").strip();
        if (!text.startsWith(S3)) {
            return text.isEmpty() ? new Found.Unreadable("The request has no monspec.") : new Found.Text(text);
        }
        int slash = text.indexOf('/', S3.length());
        return slash < 0 || slash == text.length() - 1
                ? new Found.Unreadable("The monspec's address is not s3://bucket/key: " + text)
                : files.read(text.substring(S3.length(), slash), text.substring(slash + 1), true);
    }

    private Planning plan(ToolRequest request, String text) {
        return switch (MonspecReader.read(text)) {
            case Reading.Unreadable unreadable -> new Planning.Unplannable(unreadable.message());
            case Reading.Read read -> {
                var gate = request.gate(config.ingest().requestSettle());
                yield switch (Planner.plan(read.monspec(), gate)) {
                    case Planning.Planned planned -> new Planning.Planned(excused(request, planned.plan()));
                    case Planning.Unplannable unplannable -> unplannable;
                };
            }
        };
    }

    /** A first release can only be established for a baseline whose group the file names. */
    private MeasurementPlan excused(ToolRequest request, MeasurementPlan plan) {
        Side baseline = plan.baseline();
        String group = baseline == null ? null : baseline.deploymentGroup();
        if (baseline == null || group == null || plan.baselineRule() != BaselineRule.OPTIONAL) {
            return plan;
        }
        Duration slot = config.slot();
        Instant end = request.window(slot).shiftedBack(baseline.shift(), slot).end();
        return history.firstDeployment(DeploymentGroup.parse(group), "").isAfter(end)
                ? plan.withBaselineRule(BaselineRule.EXCUSED)
                : plan;
    }
}
