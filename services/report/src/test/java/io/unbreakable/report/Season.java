package io.unbreakable.report;

import io.unbreakable.contracts.Automation;
import io.unbreakable.contracts.AutomationState;
import io.unbreakable.contracts.AutomationSwitched;
import io.unbreakable.contracts.EventData;
import io.unbreakable.contracts.ProblemClosed;
import io.unbreakable.contracts.ProblemOpened;
import io.unbreakable.contracts.RefusalReason;
import io.unbreakable.contracts.Remediation;
import io.unbreakable.contracts.RemediationFinished;
import io.unbreakable.contracts.RemediationOutcome;
import io.unbreakable.contracts.RemediationRefused;
import io.unbreakable.contracts.RemediationStarted;
import io.unbreakable.contracts.RemediationTrigger;
import io.unbreakable.monspec.judge.BaselineSource;
import io.unbreakable.monspec.judge.Judgement;
import io.unbreakable.monspec.judge.ObjectiveResult;
import io.unbreakable.monspec.judge.Reason;
import io.unbreakable.monspec.judge.Verdict;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/** Some weeks of releases of a shop: most are good, some are not, one got through and was taken back, one is under way. */
public final class Season {
    private static final Duration BETWEEN = Duration.ofHours(9);

    private final Instant now;
    private final Random dice = new Random(11);
    private final List<EventData> events = new ArrayList<>();

    private Season(Instant now) {
        this.now = now;
    }

    /** Everything that happened until now. */
    public static List<EventData> until(Instant now) {
        Season season = new Season(now);
        season.pipeline("checkout", 1, 36);
        season.pipeline("catalog", 1, 14);
        season.underWay();
        season.remediations();
        return season.events;
    }

    /** The last of it, with something of everything. */
    public static List<EventData> brief(Instant now) {
        Season season = new Season(now);
        season.pipeline("checkout", 26, 36);
        season.pipeline("catalog", 13, 14);
        season.underWay();
        season.remediations();
        return season.events;
    }

    /** The release of a build of the shop, some builds ago. */
    public static Release release(String pipeline, int build, int ago, Instant now) {
        return new Release(pipeline, build, now.minus(BETWEEN.multipliedBy(ago)).minusSeconds(1200));
    }

    private void pipeline(String pipeline, int first, int last) {
        for (int build = first; build <= last; build++) {
            Release release = release(pipeline, build, last - build + 1, now);
            Judgement staging = judgement(build, "Staging");
            events.addAll(release.source());
            events.addAll(release.deployed("Staging", 10));
            events.addAll(release.judged("Staging", 10, staging, message(staging)));
            if (staging.verdict().getsThrough()) {
                Judgement production = judgement(build, "Production");
                events.addAll(release.deployed("Production", 420));
                events.addAll(release.judged("Production", 420, production, message(production)));
            }
        }
    }

    private void underWay() {
        Release checkout = new Release("checkout", 37, now.minusSeconds(700));
        Judgement good = judgement(37, "Staging");
        events.addAll(checkout.source());
        events.addAll(checkout.deployed("Staging", 10));
        events.addAll(checkout.judged("Staging", 10, good, null));
        events.addAll(checkout.deployed("Production", 420));
        Release catalog = new Release("catalog", 15, now.minusSeconds(95));
        events.addAll(catalog.source());
        events.addAll(catalog.deployed("Staging", 40));
    }

    private void remediations() {
        Release bad = release("checkout", 30, 7, now);
        Release good = release("checkout", 29, 8, now);
        Instant opened = bad.start().plusSeconds(1500);
        Remediation remediation = remediation(bad, "-7716220948_1700V2", "Response time degradation");
        var target = good.deployment("Production").revision();
        events.add(problem("-7716220948_1700V2", "P-2611047", "Response time degradation", "PERFORMANCE", opened));
        events.add(new RemediationStarted(
                remediation,
                java.util.Objects.requireNonNull(target),
                good.label(),
                "Build 29 is the newest revision with a final pass in Production whose bundle still exists.",
                false,
                "d-HEAL29",
                opened.plusSeconds(35)));
        events.add(new RemediationFinished(
                remediation,
                RemediationOutcome.HEALED,
                "Build 29 is back in Production; the problem closed 3 minutes later.",
                "d-HEAL29",
                false,
                opened.plusSeconds(320)));
        events.add(new ProblemClosed(
                "-7716220948_1700V2", "P-2611047", "Response time degradation", null, opened.plusSeconds(300)));
        dryRunAndRefusal();
        frozen();
        events.add(new AutomationSwitched(
                "Production", Automation.REMEDIATION, AutomationState.ON, "jane.doe", opened.minusSeconds(90_000)));
        events.add(new AutomationSwitched(
                "Staging", Automation.REMEDIATION, AutomationState.DRY_RUN, "sam.field", opened.minusSeconds(50_000)));
    }

    private void dryRunAndRefusal() {
        Release catalog = release("catalog", 11, 4, now);
        Release before = release("catalog", 10, 5, now);
        Instant at = catalog.start().plusSeconds(600);
        events.add(new RemediationStarted(
                new Remediation(
                        catalog.deployment("Staging").key(),
                        "Staging",
                        catalog.deployment("Staging"),
                        catalog.execution(),
                        RemediationTrigger.GATE,
                        catalog.run("Staging"),
                        "StagingGate",
                        null),
                java.util.Objects.requireNonNull(before.deployment("Staging").revision()),
                before.label(),
                "Build 10 is the newest revision with a final pass in Staging.",
                true,
                null,
                at));
        Instant now2 = now.minusSeconds(2400);
        events.add(problem("-5512_1V2", "P-2611081", "Failure rate increase", "ERROR", now2));
        events.add(new RemediationRefused(
                "-5512_1V2",
                "Failure rate increase",
                "https://abc12345.live.dynatrace.com/#problems/problemdetails;pid=-5512_1V2",
                null,
                RefusalReason.NO_CANDIDATE,
                "No deployment of the last 60 minutes touched the affected entities.",
                now2.plusSeconds(31)));
    }

    private void frozen() {
        Release bad = release("catalog", 12, 3, now);
        Release before = release("catalog", 10, 5, now);
        Instant at = bad.start().plusSeconds(1300);
        Remediation remediation = remediation(bad, "-9033_2V2", "Failure rate increase");
        events.add(new RemediationStarted(
                remediation,
                java.util.Objects.requireNonNull(before.deployment("Production").revision()),
                before.label(),
                "Build 10 is the newest revision with a final pass in Production.",
                false,
                "d-HEAL10",
                at));
        events.add(new RemediationFinished(
                remediation,
                RemediationOutcome.NOT_HEALED,
                "Build 10 is back in Production, the problem stayed open for 30 minutes.",
                "d-HEAL10",
                true,
                at.plusSeconds(1900)));
    }

    private static Remediation remediation(Release bad, String problem, String title) {
        return new Remediation(
                bad.deployment("Production").key(),
                "Production",
                bad.deployment("Production"),
                bad.execution(),
                RemediationTrigger.PROBLEM,
                problem,
                title,
                "https://abc12345.live.dynatrace.com/#problems/problemdetails;pid=" + problem);
    }

    private static ProblemOpened problem(String id, String displayId, String title, String severity, Instant at) {
        return new ProblemOpened(
                id,
                displayId,
                title,
                severity,
                List.of("SERVICE-2F7A1C94D0B3E586"),
                "https://abc12345.live.dynatrace.com/#problems/problemdetails;pid=" + id,
                null,
                at);
    }

    private static @Nullable String message(Judgement judgement) {
        return judgement.verdict() == Verdict.INCONCLUSIVE ? "no data from Dynatrace for the checkout service" : null;
    }

    private Judgement judgement(int build, String environment) {
        boolean staging = environment.equals("Staging");
        boolean failing = staging && (build == 9 || build == 18 || build == 33);
        boolean slow = staging ? build == 18 || build == 19 : build == 24;
        boolean silent = staging && (build == 13 || build == 28);
        List<ObjectiveResult> results = new ArrayList<>();
        results.add(relative("service.responsetime(p90)", slow ? 161_000 : 92_000, 92_000, "MicroSecond", silent));
        results.add(relative("service.responsetime(avg)", slow ? 83_000 : 48_000, 48_000, "MicroSecond", silent));
        results.add(fixed("service.failurerate(avg)", failing ? 20.2 : 0.3, 2, "Percent", silent));
        results.add(floor("service.requestspermin(count)", 1200, silent));
        results.add(relative(
                "/api/invoke servicemethod.responsetime(p90)", slow ? 190_000 : 71_000, 71_000, "MicroSecond", silent));
        results.add(fixed("/api/pay servicemethod.failurerate(avg)", failing ? 4.1 : 0.1, 1, "Percent", silent));
        results.add(fixed("host.cpu(avg)", 38, 80, "Percent", silent));
        if (build > 6) {
            results.add(fixed("smartscape toRelationships.calls", build == 27 ? 3 : 2, 2, "Count", silent));
        }
        ObjectiveResult worst = results.stream()
                .max(java.util.Comparator.comparing(ObjectiveResult::verdict))
                .orElseThrow();
        double score =
                100.0 * results.stream().mapToDouble(ObjectiveResult::points).sum() / results.size();
        return new Judgement(
                worst.verdict(),
                silent ? Reason.NO_CANDIDATE_DATA : worst.reason(),
                silent ? null : score,
                results,
                null,
                new BaselineSource.Environment("Production", staging ? Duration.ZERO : Duration.ofDays(1)));
    }

    private ObjectiveResult relative(String name, double value, double base, String unit, boolean silent) {
        double measured = noisy(value);
        double baseline = noisy(base);
        double limit = baseline * 1.3;
        Verdict verdict = measured > limit ? Verdict.FAIL : measured > baseline * 1.17 ? Verdict.WARN : Verdict.PASS;
        return result(
                name,
                verdict,
                verdict == Verdict.FAIL ? Reason.ABOVE_BASELINE : Reason.WITHIN_LIMITS,
                measured,
                baseline,
                limit,
                null,
                30.0,
                unit,
                silent);
    }

    private ObjectiveResult fixed(String name, double value, double limit, String unit, boolean silent) {
        double measured = unit.equals("Count") ? value : noisy(value);
        boolean above = measured > limit;
        return result(
                name,
                above ? Verdict.FAIL : Verdict.PASS,
                above ? Reason.ABOVE_UPPER_LIMIT : Reason.WITHIN_LIMITS,
                measured,
                null,
                limit,
                null,
                null,
                unit,
                silent);
    }

    private ObjectiveResult floor(String name, double base, boolean silent) {
        double baseline = noisy(base);
        return result(
                name,
                Verdict.PASS,
                Reason.WITHIN_LIMITS,
                noisy(base),
                baseline,
                null,
                baseline * 0.7,
                30.0,
                "PerMinute",
                silent);
    }

    private static ObjectiveResult result(
            String name,
            Verdict verdict,
            Reason reason,
            double value,
            @Nullable Double baseline,
            @Nullable Double upper,
            @Nullable Double lower,
            @Nullable Double tolerance,
            String unit,
            boolean silent) {
        return silent
                ? new ObjectiveResult(
                        name, Verdict.INCONCLUSIVE, Reason.NO_DATA, null, baseline, null, null, tolerance, unit, null)
                : new ObjectiveResult(name, verdict, reason, value, baseline, upper, lower, tolerance, unit, null);
    }

    private double noisy(double value) {
        return value * (1 + 0.055 * dice.nextGaussian());
    }
}
