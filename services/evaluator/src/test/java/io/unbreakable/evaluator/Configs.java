package io.unbreakable.evaluator;

import io.smallrye.config.SmallRyeConfigBuilder;
import java.time.Duration;

/** The evaluator's settings. */
public final class Configs {
    private Configs() {}

    /** As they are when nothing is said. */
    public static EvaluatorConfig defaults() {
        return new SmallRyeConfigBuilder()
                .withMapping(EvaluatorConfig.class)
                .withConverter(
                        Duration.class, 100, text -> Duration.parse(text.endsWith("d") ? "P" + text : "PT" + text))
                .build()
                .getConfigMapping(EvaluatorConfig.class);
    }
}
