package io.unbreakable.sandbox.chaos;

import java.util.List;
import java.util.stream.Stream;

/** What has to hold whatever fails. */
final class Promises {
    private static final List<Check> ALL = List.of(
            VerdictChecks::eachValidationEndsOnce,
            VerdictChecks::eachRequestIsValidated,
            VerdictChecks::eachGateIsValidated,
            VerdictChecks::byItsDeadline,
            ApprovalChecks::eachApprovalIsDecidedOnce,
            ApprovalChecks::answersAreWhatWasDecided,
            ApprovalChecks::answersAreForWhatWasMeasured,
            JudgementChecks::whatFailsNeverGetsThrough,
            JudgementChecks::whatIsWellNeverFails,
            JudgementChecks::whatNothingHidIsDecided,
            JudgementChecks::whatCutItIsThere,
            JudgementChecks::ofTheirOwnDeployment,
            JudgementChecks::noBadBuildIsApproved,
            FindingChecks::eachDeploymentIsFound,
            RollbackChecks::takesBackWhatIsBadAndOut,
            RollbackChecks::bringsBackWhatIsGood,
            RemediationChecks::eachBadDeploymentOnce,
            RemediationChecks::toldAsItWas,
            RemediationChecks::eachProblemHasItsEnd,
            RemediationChecks::commentedOnce,
            MessageChecks::nothingIsLeft,
            MessageChecks::onlyPoisonIsDead,
            TimeChecks::soonAfterTheFault,
            TimeChecks::atOnceWhenNothingFails);

    private Promises() {}

    /** @param measured how many verdicts without any fault it takes to say how fast they are */
    static List<Violation> broken(History history, int measured) {
        return Stream.concat(
                        ALL.stream().flatMap(check -> check.violations(history)),
                        TimeChecks.enoughToSay(history, measured))
                .toList();
    }
}
