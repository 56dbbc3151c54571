package io.unbreakable.report.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.unbreakable.contracts.Execution;
import io.unbreakable.contracts.Validation;
import io.unbreakable.report.Story;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ConsoleLinksTest {
    private static final Validation VALIDATION =
            new Story("sample", "e-1", "Build 2", Instant.parse("2026-11-20T10:00:00Z")).validation();

    @Test
    void leadToTheConsoleOfThePipelinesRegion() {
        assertThat(ConsoleLinks.of(VALIDATION, null, Optional.empty()))
                .first()
                .extracting(ConsoleLinks.Link::href)
                .asString()
                .startsWith("https://eu-west-1.console.aws.amazon.com/codesuite/codepipeline/pipelines/sample/");
    }

    @ParameterizedTest
    @ValueSource(strings = {"evil.example/", "evil.example#", "a@evil.example?", "", "eu west"})
    void leadNowhereElse(String region) {
        Execution named = new Execution("arn:aws:codepipeline:" + region + ":1:p", "p", "e-1");

        assertThat(ConsoleLinks.of(validationOf(named), null, Optional.empty())).isEmpty();
    }

    private static Validation validationOf(Execution execution) {
        return new Validation(
                VALIDATION.id(),
                execution,
                VALIDATION.gate(),
                VALIDATION.environment(),
                VALIDATION.deployment(),
                VALIDATION.comparison(),
                VALIDATION.plan(),
                VALIDATION.defect(),
                VALIDATION.window(),
                VALIDATION.requestedAt());
    }
}
