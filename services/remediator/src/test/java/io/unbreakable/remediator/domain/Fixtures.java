package io.unbreakable.remediator.domain;

import io.unbreakable.contracts.AutomationState;
import io.unbreakable.contracts.Deployment;
import io.unbreakable.contracts.DeploymentGroup;
import io.unbreakable.contracts.DeploymentStatus;
import io.unbreakable.contracts.RemediationTrigger;
import io.unbreakable.contracts.Revision;
import io.unbreakable.monspec.judge.Verdict;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Builds 1, 2, 3, … of one group, an hour apart; the newest is the bad one unless said otherwise. */
final class Fixtures {
    static final Instant NOON = Instant.parse("2026-11-20T12:00:00Z");
    static final DeploymentGroup GROUP = new DeploymentGroup("SampleApp", "Production");
    static final Limits LIMITS =
            new Limits(Set.of("Production"), Duration.ofHours(2), Duration.ofMinutes(30), 3, Duration.ofHours(24), 2);

    private Fixtures() {}

    static Revision revision(int build) {
        return new Revision("artifacts", "app/" + build, "zip", null, "etag-" + build);
    }

    static Deployment deployment(int build) {
        return new Deployment(GROUP, "d-" + build, revision(build), "Build " + build);
    }

    static Instant startOf(int build) {
        return NOON.plus(Duration.ofHours(build));
    }

    static LedgerEntry entry(int build, @Nullable DeploymentStatus status, Map<String, Verdict> verdicts) {
        Map<String, RunVerdict> runs = verdicts.keySet().stream()
                .collect(Collectors.toMap(
                        gate -> run(build, gate), gate -> verdict(gate, verdicts.get(gate), startOf(build))));
        return new LedgerEntry(
                deployment(build), "Production", null, "user", null, status, startOf(build), runs, Set.of());
    }

    /** The id of the run of this gate that judged this build. */
    static String run(int build, String gate) {
        return "v-" + build + "-" + gate;
    }

    static RunVerdict verdict(String gate, @Nullable Verdict verdict, Instant at) {
        return new RunVerdict(gate, Objects.requireNonNull(verdict), at);
    }

    static LedgerEntry passed(int build) {
        return entry(build, DeploymentStatus.SUCCEEDED, Map.of("ProductionGate", Verdict.PASS));
    }

    static LedgerEntry succeeded(int build) {
        return entry(build, DeploymentStatus.SUCCEEDED, Map.of());
    }

    static Candidate candidate(int build) {
        return new Candidate(deployment(build), "Production", null, "user", null, startOf(build));
    }

    static Cause problem() {
        return cause(RemediationTrigger.PROBLEM);
    }

    static Cause cause(RemediationTrigger trigger) {
        return new Cause(trigger, "P-1", "Failure rate increase", null, startOf(4));
    }

    static Progress.Chosen chosen(int bad, RemediationTrigger trigger, Instant at) {
        Target target = new Target(revision(bad - 1), "Build " + (bad - 1), "the newest revision that passed a gate");
        return candidate(bad).chosen(cause(trigger), at, target, at);
    }

    static Progress.Failed failed(int bad, Instant at) {
        return chosen(bad, RemediationTrigger.PROBLEM, at).failed("broken", at);
    }

    static Situation situation(Candidate candidate, List<Progress> past, Instant now) {
        SwitchState on = new SwitchState(AutomationState.ON, null);
        return new Situation(candidate, on, List.of(passed(3), succeeded(4)), past, now, now);
    }
}
