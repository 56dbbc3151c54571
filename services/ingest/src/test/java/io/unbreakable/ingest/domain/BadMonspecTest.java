package io.unbreakable.ingest.domain;

import static org.assertj.core.api.Assertions.assertThat;

import io.unbreakable.contracts.GateMode;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BadMonspecTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"comparison\": \"StagingToProduction\" | \"comparison\": \"Nowhere\" | Nowhere",
                "service.responsetime | service.nosuchthing | nosuchthing",
                "\"value\": \"Staging\" | \"value\": \"Sta\\\"ging\" | quote",
                "\"environment\": \"Staging\" | \"environment\": \"Stagging\" | Stagging"
            })
    void whatCannotBePlannedIsAValidationThatSaysWhy(String good, String bad, String said) {
        var told = Told.with(Sample.MONSPEC.replace(good, bad)).tell(Sample.story());

        assertThat(told.validation("StagingGate").validation().defect()).contains(said);
        assertThat(told.validation("StagingGate").validation().plan()).isNull();
        assertThat(told.waiting()).hasSize(1);
    }

    @Test
    void aBrokenFileMakesTheLastValidGatesFailWithItsReason() {
        var last = SpecificationReader.read(Sample.MONSPEC, null).specification();
        var broken = SpecificationReader.read("{ \"Shop\": ", last);

        var told = new Told(Sample.definition(null), broken).tell(Sample.story());

        assertThat(told.validations()).hasSize(2).allSatisfy(requested -> {
            assertThat(requested.validation().defect()).contains("not valid JSON");
            assertThat(requested.validation().gate().mode()).isEqualTo(GateMode.ENFORCE);
        });
        assertThat(told.validation("StagingGate").validation().requestedAt()).isEqualTo(Sample.at(30));
    }

    @Test
    void aBrokenFileThatNeverWasValidIsShownButDecidesNothing() {
        var told = Told.with("{ no JSON").tell(Sample.story());

        assertThat(told.validations()).hasSize(1);
        assertThat(told.validation("Approve").validation().gate().mode()).isEqualTo(GateMode.OBSERVE);
        assertThat(told.validation("Approve").validation().defect()).contains("not valid JSON");
    }

    @Test
    void aPipelineWithoutFileAndOptInIsNoneOfOurBusiness() {
        var told = Told.without(Sample.definition("please look"), Specification.NONE)
                .tell(Sample.story());

        assertThat(told.published()).isEmpty();
        assertThat(KnownGroups.of(told.facts())).isEmpty();
    }

    @Test
    void aPipelineThatIsGoneIsNoneOfOurBusiness() {
        var told = Told.without(new PipelineDefinition(3, List.of()), Specification.NONE)
                .tell(Sample.story());

        assertThat(told.published()).isEmpty();
    }
}
