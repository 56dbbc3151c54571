package io.unbreakable.sandbox.demo;

import io.unbreakable.contracts.DecisionOutcome;
import io.unbreakable.contracts.RemediationOutcome;
import io.unbreakable.monspec.judge.Reason;
import io.unbreakable.monspec.judge.Verdict;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What has to come of builds 1 to 4, and what did not. */
final class Expectations {
    private Expectations() {}

    /** Everything that is not as expected, in words; empty when all is well. */
    static List<String> violations(List<BuildOutcome> builds, List<RemediationOutcomeView> remediations) {
        List<String> violations = new ArrayList<>();
        if (builds.size() != 4) {
            violations.add("4 builds were expected, " + builds.size() + " were released");
            return violations;
        }
        passes(violations, builds.get(0), Reason.FIRST_RELEASE);
        rejectedInStaging(violations, builds.get(1));
        passes(violations, builds.get(2), Reason.WITHIN_LIMITS);
        rejectedInProduction(violations, builds.get(3));
        healed(violations, remediations);
        return violations;
    }

    private static void passes(List<String> violations, BuildOutcome build, Reason reason) {
        gate(violations, build, "staging", build.staging(), Verdict.PASS, DecisionOutcome.APPROVED);
        gate(violations, build, "production", build.production(), Verdict.PASS, DecisionOutcome.APPROVED);
        check(
                violations,
                build.staging() == null || build.staging().code() == reason,
                build,
                "staging reason is not " + reason);
        check(
                violations,
                build.production() == null || build.production().code() == reason,
                build,
                "production reason is not " + reason);
    }

    private static void rejectedInStaging(List<String> violations, BuildOutcome build) {
        gate(violations, build, "staging", build.staging(), Verdict.FAIL, DecisionOutcome.REJECTED);
        check(
                violations,
                build.staging() != null && build.staging().failed("failurerate"),
                build,
                "the failure rate did not fail in staging");
        check(violations, build.production() == null, build, "production was reached");
    }

    private static void rejectedInProduction(List<String> violations, BuildOutcome build) {
        gate(violations, build, "staging", build.staging(), Verdict.PASS, DecisionOutcome.APPROVED);
        gate(violations, build, "production", build.production(), Verdict.FAIL, DecisionOutcome.REJECTED);
        GateOutcome production = build.production();
        check(
                violations,
                production != null
                        && (production.code() == Reason.ROLLED_BACK
                                || (production.failed("responsetime") && production.failed("failurerate"))),
                build,
                "production failed for another reason than response time and failure rate, or being rolled back");
    }

    private static void healed(List<String> violations, List<RemediationOutcomeView> remediations) {
        if (remediations.size() != 1) {
            violations.add("1 remediation was expected, there were " + remediations.size());
            return;
        }
        RemediationOutcomeView remediation = remediations.getFirst();
        if (remediation.outcome() != RemediationOutcome.HEALED) {
            violations.add("the remediation did not heal: " + remediation.outcome());
        }
        if (!"Build 3".equals(remediation.target())) {
            violations.add("Build 3 should have come back, not " + remediation.target());
        }
        if (!"CLOSED".equals(remediation.problemStatus())) {
            violations.add("the problem should be closed, the monitor says " + remediation.problemStatus());
        }
        if (remediation.comments() != 2) {
            violations.add("2 comments were expected on the problem, there are " + remediation.comments());
        }
    }

    private static void gate(
            List<String> violations,
            BuildOutcome build,
            String name,
            @Nullable GateOutcome gate,
            Verdict verdict,
            DecisionOutcome decision) {
        check(violations, gate != null && gate.verdict() == verdict, build, name + " verdict is not " + verdict);
        check(violations, gate != null && gate.decision() == decision, build, name + " decision is not " + decision);
    }

    private static void check(List<String> violations, boolean holds, BuildOutcome build, String otherwise) {
        if (!holds) {
            violations.add("build " + build.build() + ": " + otherwise);
        }
    }
}
