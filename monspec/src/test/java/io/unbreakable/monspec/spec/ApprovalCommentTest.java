package io.unbreakable.monspec.spec;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class ApprovalCommentTest {
    @ParameterizedTest
    @ValueSource(strings = {"StagingGate", "  StagingGate\n", "StagingGate "})
    void namesAGate(String comment) {
        assertThat(ApprovalComment.parse(comment)).isEqualTo(new ApprovalComment.NamesGate("StagingGate"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"StagingToProduction,5 | 5", "StagingToProduction , 15 | 15", "StagingToProduction,1440 | 1440"})
    void asksForAComparisonOverSomeMinutes(String comment, int minutes) {
        assertThat(ApprovalComment.parse(comment))
                .isEqualTo(new ApprovalComment.AsksFor("StagingToProduction", Duration.ofMinutes(minutes)));
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(
            strings = {
                "",
                "  ",
                "Please have a look",
                "Please check, 5",
                "StagingToProduction,0",
                "StagingToProduction,1441",
                "StagingToProduction,-5",
                "StagingToProduction,five",
                "StagingToProduction,5,Approve",
                ",5",
                "https://example.com/release"
            })
    void anythingElseIsNoneOfOurBusiness(String comment) {
        assertThat(ApprovalComment.parse(comment)).isEqualTo(new ApprovalComment.None());
    }
}
