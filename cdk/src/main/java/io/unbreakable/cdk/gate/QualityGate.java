package io.unbreakable.cdk.gate;

import org.jspecify.annotations.Nullable;
import software.amazon.awscdk.Duration;
import software.amazon.awscdk.services.codepipeline.ActionCategory;
import software.amazon.awscdk.services.codepipeline.IAction;
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
    private static final String NAME = "QualityGate";
    private static final int SHORTEST_TIMEOUT = 5;
    private static final int LONGEST_TIMEOUT = 86_400;
    private static final Duration LONG_ENOUGH = Duration.hours(4);

    private final String comment;
    private final String name;
    private final Duration timeout;
    private final @Nullable String report;

    private QualityGate(String comment, String name, Duration timeout, @Nullable String report) {
        this.comment = comment;
        this.name = name;
        this.timeout = timeout;
        this.report = report;
    }

    /**
     * The gate of this name in the pipeline's monspec.
     *
     * @throws IllegalArgumentException when no gate can have this name
     */
    public static QualityGate of(String gate) {
        return new QualityGate(Comment.of(gate), NAME, LONG_ENOUGH, null);
    }

    /**
     * A gate that the monspec does not describe: one of its comparisons, measured for so many minutes.
     *
     * @param window 1 to 1440 whole minutes
     * @throws IllegalArgumentException when no comparison can have this name, or no window this length
     */
    public static QualityGate comparing(String comparison, Duration window) {
        return new QualityGate(Comment.comparing(comparison, window), NAME, window.plus(LONG_ENOUGH), null);
    }

    /** The name of the approval's action, {@code QualityGate} when nothing is said: the installation's list of approvals says it too. */
    public QualityGate named(String action) {
        return new QualityGate(comment, action, timeout, report);
    }

    /**
     * How long the approval waits before CodePipeline itself rejects; when nothing is said, 4 hours beyond a window that is asked for.
     *
     * @param longest 5 to 86400 whole minutes, which is all that CodePipeline takes
     * @throws IllegalArgumentException when it is anything else
     */
    public QualityGate timeout(Duration longest) {
        Minutes.of(longest, "timeout of a gate", SHORTEST_TIMEOUT, LONGEST_TIMEOUT);
        return new QualityGate(comment, name, longest, report);
    }

    /** Where people find the report, for the link beside the approval. */
    public QualityGate report(String url) {
        return new QualityGate(comment, name, timeout, url);
    }

    /**
     * Adds the approval to the stage.
     *
     * @param runOrder larger than that of the deployment, and of the tests that make its traffic
     * @throws IllegalArgumentException when the stage has no deployment yet, or one that does not come before
     */
    public void addTo(IStage stage, int runOrder) {
        requireAfterDeployment(stage, runOrder);
        ManualApprovalAction.Builder approval = ManualApprovalAction.Builder.create()
                .actionName(name)
                .additionalInformation(comment)
                .timeout(timeout)
                .runOrder(runOrder);
        stage.addAction(
                report == null
                        ? approval.build()
                        : approval.externalEntityLink(report).build());
    }

    private static void requireAfterDeployment(IStage stage, int runOrder) {
        int last = stage.getActions().stream()
                .map(IAction::getActionProperties)
                .filter(action -> action.getCategory() == ActionCategory.DEPLOY)
                .mapToInt(action ->
                        action.getRunOrder() == null ? 1 : action.getRunOrder().intValue())
                .max()
                .orElseThrow(() -> new IllegalArgumentException("Stage " + stage.getStageName()
                        + " has no deployment: a gate comes after it, in the same stage"));
        if (runOrder <= last) {
            throw new IllegalArgumentException("The gate of stage " + stage.getStageName()
                    + " has to come after the deployment: its runOrder must be larger than " + last + ", not "
                    + runOrder);
        }
    }
}
