package io.unbreakable.evaluator;

import static org.assertj.core.api.Assertions.assertThat;

import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The defaults, and a token that is not shown. */
class EvaluatorConfigTest {
    private static EvaluatorConfig config() {
        Map<String, String> required = Map.of(
                "unbreakable.dynatrace.url", "https://host/e/abc",
                "unbreakable.dynatrace.token", "dt0c01.A.SECRET");
        return new SmallRyeConfigBuilder()
                .withMapping(EvaluatorConfig.class)
                .withSources(new PropertiesConfigSource(required, "test", 100))
                .withConverter(
                        Duration.class, 100, text -> Duration.parse(text.endsWith("d") ? "P" + text : "PT" + text))
                .build()
                .getConfigMapping(EvaluatorConfig.class);
    }

    @Test
    void hasDefaultsForEverythingButTheSource() {
        var config = config();

        assertThat(config.dynatrace().url()).isEqualTo(URI.create("https://host/e/abc"));
        assertThat(config.dynatrace().timeout()).isEqualTo(Duration.ofSeconds(15));
        assertThat(config.evaluator().firstRetry()).isEqualTo(Duration.ofSeconds(2));
        assertThat(config.evaluator().longestRetry()).isEqualTo(Duration.ofSeconds(30));
        assertThat(config.evaluator().callsAtOnce()).isEqualTo(6);
        assertThat(config.evaluator().patience()).isEqualTo(Duration.ofSeconds(5));
        assertThat(config.evaluator().rememberFor()).isEqualTo(Duration.ofDays(400));
    }

    @Test
    void doesNotShowTheToken() {
        var config = config();

        assertThat(config.dynatrace().token().get()).isEqualTo("dt0c01.A.SECRET");
        assertThat(config.dynatrace().toString() + config.dynatrace().token()).doesNotContain("SECRET");
    }
}
