package io.unbreakable.ingest.domain;

import static org.assertj.core.api.Assertions.assertThat;

import io.unbreakable.contracts.ApprovalAction;
import io.unbreakable.contracts.ApprovalOutcome;
import io.unbreakable.contracts.GateMode;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OptInTest {
    private static final String WITHOUT_GATES =
            Sample.MONSPEC.substring(0, Sample.MONSPEC.indexOf(",\n  \"gates\"")) + "}}";

    @Test
    void anApprovalAsksForAComparison() {
        var told = commented("StagingToProduction,5", WITHOUT_GATES).tell(Sample.story());

        var validation = told.validation("Approve").validation();
        assertThat(validation.requestedAt()).isEqualTo(Sample.at(20));
        assertThat(validation.environment()).isEqualTo("Staging");
        assertThat(validation.gate().approval()).isEqualTo(new ApprovalAction("Approve", "Approve"));
        assertThat(validation.gate().gatesOfApproval()).containsExactly("Approve");
        assertThat(validation.gate().duration()).isEqualTo(Duration.ofMinutes(5));
        assertThat(validation.plan()).isNotNull();
    }

    @Test
    void anApprovalNamesAGateOfTheFile() {
        String free = Sample.MONSPEC.replace(",\n     \"approval\": \"Approve/Approve\"", "");

        var told = commented("StagingGate", free).tell(Sample.story());

        assertThat(told.validation("StagingGate").validation().gate().approval())
                .isEqualTo(new ApprovalAction("Approve", "Approve"));
        assertThat(told.validations()).hasSize(2);
    }

    @Test
    void anUnknownComparisonIsSaidWhenTheApprovalWaits() {
        var validation = commented("Nowhere,5", Sample.MONSPEC.replace("Approve/Approve", "Other/Other"))
                .tell(Sample.story())
                .validation("Approve")
                .validation();

        assertThat(validation.requestedAt()).isEqualTo(Sample.at(31));
        assertThat(validation.defect()).contains("Nowhere");
    }

    @Test
    void aMissingFileIsSaidWhenTheApprovalWaits() {
        var told = Told.without(Sample.definition("StagingToProduction,5"), Specification.NONE)
                .tell(Sample.story());

        assertThat(told.validation("Approve").validation().defect()).contains("no monspec");
        assertThat(told.validation("Approve").validation().gate().mode()).isEqualTo(GateMode.ENFORCE);
    }

    @Test
    void anyOtherCommentIsAPersonsBusiness() {
        var told = commented("Please check the totals.", WITHOUT_GATES).tell(Sample.story());

        assertThat(told.published()).isEmpty();
    }

    @Test
    void aCommentWithVariablesIsReadFromTheRun() {
        var told = commented("#{variables.gate}", WITHOUT_GATES).comment("token-1", "StagingToProduction,5");

        told.tell(Sample.story());

        assertThat(told.waiting())
                .singleElement()
                .satisfies(waiting -> assertThat(waiting.comment()).isEqualTo("StagingToProduction,5"));
        assertThat(told.validation("Approve").validation().plan()).isNotNull();
    }

    @Test
    void saysWhoWaitsAndWhatCameOfIt() {
        var told = Told.sample().tell(Sample.story());

        assertThat(told.waiting()).singleElement().satisfies(waiting -> {
            assertThat(waiting.token()).isEqualTo("token-1");
            assertThat(waiting.waitingSince()).isEqualTo(Sample.at(31));
        });
        assertThat(told.closed()).singleElement().satisfies(closed -> {
            assertThat(closed.outcome()).isEqualTo(ApprovalOutcome.APPROVED);
            assertThat(closed.summary()).isEqualTo("looks good");
        });
    }

    @ParameterizedTest
    @CsvSource({"604831, TIMED_OUT", "604830, REJECTED", "40, REJECTED"})
    void nobodyAnsweredWhenItFailedAfterAsLongAsItCouldWait(int second, ApprovalOutcome outcome) {
        var told = Told.sample().tell(Sample.story().subList(0, 9)).tell(Sample.approval("FAILED", null, second));

        assertThat(told.closed())
                .singleElement()
                .satisfies(closed -> assertThat(closed.outcome()).isEqualTo(outcome));
    }

    private static Told commented(String comment, String monspec) {
        return new Told(Sample.definition(comment), SpecificationReader.read(monspec, null));
    }
}
