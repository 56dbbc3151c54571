package io.unbreakable.monspec.spec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import org.junit.jupiter.api.Test;

class InspectionTest {
    private static final JsonMapper MAPPER = new JsonMapper();

    @Test
    void findsEverythingThatIsWrongAtOnceWithItsPlace() {
        var inspection = inspect("""
                {"S/1": {"etype": "service", "perfsignature": [
                  {"timeserie": "x", "upperlimit": "3"},
                  {"timeseries": "x", "aggregate": "average", "validate": "uper", "floor": -1}],
                 "gates": [{"name": "G", "environment": 5, "wait": "5 m"}]}}""");

        assertThat(inspection.problems())
                .extracting(Problem::code, Problem::pointer, Problem::suggestion)
                .containsExactly(
                        tuple(Code.UNKNOWN_CHOICE, "/S~11/etype", "Did you mean \"SERVICE\"?"),
                        tuple(Code.MISSING_FIELD, "/S~11/perfsignature/0/timeseries", null),
                        tuple(Code.WRONG_TYPE, "/S~11/perfsignature/0/upperlimit", null),
                        tuple(Code.UNKNOWN_FIELD, "/S~11/perfsignature/0/timeserie", "Did you mean \"timeseries\"?"),
                        tuple(Code.UNKNOWN_CHOICE, "/S~11/perfsignature/1/aggregate", "Did you mean \"avg\"?"),
                        tuple(Code.UNKNOWN_CHOICE, "/S~11/perfsignature/1/validate", "Did you mean \"upper\"?"),
                        tuple(Code.NEGATIVE, "/S~11/perfsignature/1/floor", null),
                        tuple(Code.WRONG_TYPE, "/S~11/gates/0/environment", null),
                        tuple(Code.MISSING_FIELD, "/S~11/gates/0/comparison", null),
                        tuple(Code.WRONG_DURATION, "/S~11/gates/0/wait", null));
    }

    @Test
    void knowsWhereEveryPartComesFromEvenIfTwoAreAlike() {
        var inspection = inspect("""
                {"S": {"etype": "SERVICE", "perfsignature": [{"timeseries": "calc:x"}, {"timeseries": "calc:x"}]}}""");

        var service = inspection.monspec().services().getFirst();
        assertThat(inspection.origins().of(service)).isEqualTo("/S");
        assertThat(service.perfsignature())
                .extracting(inspection.origins()::of)
                .containsExactly("/S/perfsignature/0", "/S/perfsignature/1");
    }

    private static Inspection inspect(String text) {
        try {
            return MonspecReader.inspect(MAPPER.readTree(text));
        } catch (JsonProcessingException e) {
            throw new AssertionError(e);
        }
    }
}
