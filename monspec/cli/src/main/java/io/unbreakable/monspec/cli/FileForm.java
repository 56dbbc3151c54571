package io.unbreakable.monspec.cli;

import io.unbreakable.monspec.judge.Judgement;
import io.unbreakable.monspec.plan.BaselineRule;
import io.unbreakable.monspec.plan.MeasurementPlan;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The form of {@code judge} that takes a monspec and measured values. */
final class FileForm {
    @Parameters(arity = "0..1", paramLabel = "FILE", description = "A monspec; - for standard input.")
    private @Nullable String file;

    @Option(
            names = "--values",
            paramLabel = "FILE",
            description =
                    "What was measured, by the objectives' names that explain shows: {\"candidate\": {\"NAME\": 1.5},"
                            + " \"baseline\": {...}, \"earlier\": [{\"id\", \"start\", \"end\", \"verdict\", \"candidate\": {...}}]}.")
    private @Nullable String values;

    @Mixin
    private Chosen chosen = new Chosen();

    @Option(
            names = "--first-release",
            description = "The compared environment did not exist yet; excuses a baseline that is optional.")
    private boolean firstRelease;

    /** Whether it is given at all. */
    boolean isMeant() {
        return file != null || values != null;
    }

    Judgement judge(Input input) {
        if (file == null || values == null) {
            throw new Unusable("a monspec and --values belong together");
        }
        var plan = chosen.in(input, file).plan();
        var json = input.json(values);
        var earlier = StreamSupport.stream(json.path("earlier").spliterator(), false)
                .map(run -> PastRun.of(run, values).remembered())
                .toList();
        return PastRun.judge(excused(plan), Values.of(json, values), earlier);
    }

    private MeasurementPlan excused(MeasurementPlan plan) {
        return firstRelease && plan.baselineRule() == BaselineRule.OPTIONAL
                ? plan.withBaselineRule(BaselineRule.EXCUSED)
                : plan;
    }
}
