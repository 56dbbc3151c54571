package io.unbreakable.remediator;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import io.unbreakable.contracts.AutomationState;
import io.unbreakable.remediator.domain.Limits;
import io.unbreakable.remediator.domain.ProblemRules;
import java.net.URI;
import java.time.Duration;
import java.util.Set;

/** Settings of the remediator. */
@ConfigMapping(prefix = "unbreakable")
public interface RemediatorConfig {
    /** Where people find the report; a link goes into every comment. */
    Report report();

    /** The part below {@code unbreakable.remediator}. */
    Remediator remediator();

    /** Where the report is. */
    interface Report {
        /** Address of the report, without a slash at its end. */
        @WithDefault("http://localhost:8080")
        URI url();
    }

    /** Settings that only the remediator has. */
    interface Remediator {
        /** The environments that are remediated, as the monspec names them. */
        @WithDefault("Production")
        Set<String> environments();

        /** How far remediation may go where nobody switched it: on, dry-run or off. */
        @WithDefault("on")
        AutomationState defaultState();

        /** Time between the first word of a problem and the question whether it is open. */
        @WithDefault("60s")
        Duration confirmAfter();

        /** How long after that Dynatrace may not know the problem; while it does not answer it is asked for {@code act-within}. */
        @WithDefault("15m")
        Duration confirmWithin();

        /** How long before a problem the deployment may have started that is its cause. */
        @WithDefault("60m")
        Duration lookBack();

        /** The severities of problems that are remediated, in Dynatrace's words. */
        @WithDefault("AVAILABILITY,ERROR,PERFORMANCE")
        Set<String> severities();

        /** How long ago a problem may have begun, or a gate failed, that is acted on without a person. */
        @WithDefault("2h")
        Duration actWithin();

        /** Time between two remediations of a group. */
        @WithDefault("30m")
        Duration coolDown();

        /** How many remediations a group gets within {@code attempts-within}. */
        @WithDefault("3")
        int attempts();

        /** The time in which {@code attempts} count. */
        @WithDefault("24h")
        Duration attemptsWithin();

        /** How many remediations of a group in a row may end badly before it is frozen. */
        @WithDefault("2")
        int freezeAfter();

        /** Time between two looks at our deployment, at a problem that should close, or at a busy group. */
        @WithDefault("10s")
        Duration lookEvery();

        /** How long whoever brings a revision back is left alone, before others look whether that was done. */
        @WithDefault("30s")
        Duration actAlone();

        /** How long a group may be busy with another deployment, and how long our own may take, each. */
        @WithDefault("60m")
        Duration deployWithin();

        /** How long after our deployment the problem may stay open. */
        @WithDefault("30m")
        Duration healWithin();

        /** How long a comment is tried that Dynatrace does not take, and a transition that CodePipeline does not disable. */
        @WithDefault("30m")
        Duration commentWithin();

        /** Whether the way into the stage by which the bad build came is disabled, so that it does not come back. */
        @WithDefault("false")
        boolean disableTransition();

        /** These settings as the rules of problems know them. */
        default ProblemRules problemRules() {
            return new ProblemRules(severities(), lookBack());
        }

        /** These settings as the rules know them. */
        default Limits limits() {
            return new Limits(environments(), actWithin(), coolDown(), attempts(), attemptsWithin(), freezeAfter());
        }
    }
}
