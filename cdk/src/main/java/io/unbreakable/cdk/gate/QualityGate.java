package io.unbreakable.cdk.gate;

import org.jspecify.annotations.Nullable;
import software.amazon.awscdk.Duration;
import software.amazon.awscdk.services.codepipeline.IStage;
import software.amazon.awscdk.services.codepipeline.actions.ManualApprovalAction;

/**
 * A gate for a pipeline that exists: an approval that Unbreakable answers, in the same stage as the deployment and after it.
 * While it waits CodePipeline lets no other execution into the stage, so that nothing is deployed into the window.
 *
 * <pre>{@code
 * QualityGate.of("StagingGate").timeout(Duration.hours(2)).addTo(staging, 2);
 * }</pre>
 */
public final class QualityGate {
    private static final Duration LONG_ENOUGH = Duration.hours(4);

    private final String comment;
    private final Duration timeout;
    private final @Nullable String report;

    private QualityGate(String comment, Duration timeout, @Nullable String report) {
        this.comment = comment;
        this.timeout = timeout;
        this.report = report;
    }

    /** The gate of this name in the pipeline's monspec. */
    public static QualityGate of(String gate) {
        if (gate.isBlank() || gate.contains(",")) {
            throw new IllegalArgumentException("Not the name of a gate: '" + gate + "'");
        }
        return new QualityGate(gate, LONG_ENOUGH, null);
    }

    /** A gate that the monspec does not describe: one of its comparisons, measured for so many minutes. */
    public static QualityGate comparing(String comparison, Duration window) {
        return new QualityGate(comparison + "," + window.toMinutes().intValue(), LONG_ENOUGH, null);
    }

    /** How long the approval waits before CodePipeline itself rejects; 4 hours when nothing is said. */
    public QualityGate timeout(Duration longest) {
        return new QualityGate(comment, longest, report);
    }

    /** Where people find the report, for the link beside the approval. */
    public QualityGate report(String url) {
        return new QualityGate(comment, timeout, url);
    }

    /**
     * Adds the approval to the stage.
     *
     * @param runOrder larger than that of the deployment, and of the tests that make its traffic
     */
    public void addTo(IStage stage, int runOrder) {
        ManualApprovalAction.Builder approval = ManualApprovalAction.Builder.create()
                .actionName("QualityGate")
                .additionalInformation(comment)
                .timeout(timeout)
                .runOrder(runOrder);
        stage.addAction(
                report == null
                        ? approval.build()
                        : approval.externalEntityLink(report).build());
    }
}
