package io.unbreakable.sandbox.chaos;

import static java.util.Objects.requireNonNull;

import io.unbreakable.sandbox.pipeline.SamplePipeline;
import io.unbreakable.sandbox.pipeline.codedeploy.GroupSettings;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * One of the teams that release: a pipeline with two environments and their gates.
 *
 * @param letter tells it from the others
 * @param executionMode of its pipeline
 * @param gates of each of its approvals: one, or two of which the second enforces as well
 * @param inconclusive what becomes of an approval then: reject or hold
 * @param onFail of its production gate: reject or rollback
 */
record Shop(String letter, String executionMode, int gates, String inconclusive, String onFail) {
    static final List<Shop> ALL = List.of(
            new Shop("A", "SUPERSEDED", 2, "reject", "reject"),
            new Shop("B", "QUEUED", 1, "reject", "rollback"),
            new Shop("C", "PARALLEL", 2, "hold", "reject"));

    Shop {
        requireNonNull(letter, "letter");
        requireNonNull(executionMode, "executionMode");
    }

    String pipeline() {
        return "shop-" + letter.toLowerCase(java.util.Locale.ROOT);
    }

    String application() {
        return "Shop" + letter;
    }

    String staging() {
        return "Staging" + letter;
    }

    String production() {
        return "Production" + letter;
    }

    List<String> environments() {
        return List.of(staging(), production());
    }

    List<GroupSettings> groups() {
        return environments().stream()
                .map(environment -> new GroupSettings(application(), environment, Map.of()))
                .toList();
    }

    String appKey() {
        return pipeline() + "/" + SamplePipeline.APP_KEY;
    }

    String monspecKey() {
        return pipeline() + "/" + SamplePipeline.MONSPEC_KEY;
    }

    /** The gates that the success of the deployment in this stage opens. */
    Set<String> gatesAfter(String stage) {
        return gates == 1 ? Set.of(stage + "Gate") : Set.of(stage + "Gate", stage + "Again");
    }
}
