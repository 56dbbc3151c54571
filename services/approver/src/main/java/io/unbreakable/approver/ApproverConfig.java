package io.unbreakable.approver;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import io.unbreakable.contracts.AutomationState;
import java.net.URI;
import java.time.Duration;

/** Settings of the approver. */
@ConfigMapping(prefix = "unbreakable")
public interface ApproverConfig {
    /** Where people find the report; a link to the run goes into every answer. */
    Report report();

    /** The part below {@code unbreakable.approver}. */
    Approver approver();

    /** Where the report is. */
    interface Report {
        /** Address of the report, without a slash at its end. */
        @WithDefault("http://localhost:8080")
        URI url();
    }

    /** Settings that only the approver has. */
    interface Approver {
        /** How far answering may go where nobody switched it: on, dry-run or off. */
        @WithDefault("on")
        AutomationState defaultState();

        /** How long an approval may stay invisible in CodePipeline's answers, from the first attempt to answer it on. */
        @WithDefault("60s")
        Duration visibleWithin();

        /** How long an approval may be listed without being shown before that is taken as its way: parallel executions. */
        @WithDefault("10s")
        Duration listedIsEnough();

        /** Time between two looks at an approval that is not visible yet. */
        @WithDefault("2s")
        Duration lookEvery();

        /** How long whoever means to answer is left alone, before others look whether that was done. */
        @WithDefault("10s")
        Duration leaveAlone();

        /** How long the answer is tried again, from the first attempt on, while CodePipeline is silent or does not let us. */
        @WithDefault("6h")
        Duration keepTrying();

        /** How long after the gate's deadline an approval may begin to wait. */
        @WithDefault("60m")
        Duration waitForApproval();

        /** How long approvals are remembered. */
        @WithDefault("90d")
        Duration rememberFor();
    }
}
