package io.unbreakable.sandbox.chaos;

import java.util.List;

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
            FindingChecks::eachDeploymentIsFound,
            RemediationChecks::eachBadDeploymentOnce,
            RemediationChecks::toldAsItWas,
            RemediationChecks::eachProblemHasItsEnd,
            RemediationChecks::commentedOnce,
            MessageChecks::nothingIsLeft,
            MessageChecks::onlyPoisonIsDead,
            TimeChecks::soonAfterTheFault,
            TimeChecks::atOnceWhenNothingFails);

    private Promises() {}

    static List<Violation> broken(History history) {
        return ALL.stream().flatMap(check -> check.violations(history)).toList();
    }
}
