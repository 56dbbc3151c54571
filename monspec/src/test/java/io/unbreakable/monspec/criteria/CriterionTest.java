package io.unbreakable.monspec.criteria;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.DoubleRange;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CriterionTest {
    @ParameterizedTest
    @CsvSource({
        "'<100', '<100'",
        "' <= 100.50 ', '<=100.5'",
        "'=0', '=0'",
        "'>=.5', '>=0.5'",
        "'>5.', '>5'",
        "'<=+10%', '<=+10%'",
        "'<=10%', '<=+10%'",
        "'>=-5', '>=-5'",
        "'>=-0%', '>=+0%'",
        "'<(-3)', '<(-3)'",
        "'<1000000000000', '<1000000000000'"
    })
    void readsWhatKeptnReadsAndWritesItInOneWay(String text, String canonical) {
        assertThat(Criterion.parse(text).text()).isEqualTo(canonical);
        assertThat(Criterion.parse(canonical)).isEqualTo(Criterion.parse(text));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "", "100", "<", "<>5", "==5", "=<5", "<five", "<5ms", "<=+10%%", "<5%x", "<+-5", "<(3)", "<1e3", "<+"
            })
    void refusesWhatIsNoneWithASentence(String text) {
        assertThatThrownBy(() -> Criterion.parse(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("a criterion looks like <100, >=5, <=+10%% or <=+5, but not like \"%s\"".formatted(text));
        assertThatThrownBy(() -> CriteriaSet.parse("<5&" + text)).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @CsvSource({
        // criterion, baseline, floor, target
        "<=+10%, 100, 0, 110",
        "<=-10%, 100, 0, 90",
        ">=-10%, 100, 0, 90",
        ">=+10%, 100, 0, 110",
        "<=+5, 100, 0, 105",
        ">=-5, 100, 0, 95",
        "=+0%, 100, 7, 100",
        "=-10%, 100, 7, 90",
        // the floor widens a tolerance in percent, and nothing else
        "<=+10%, 100, 20, 120",
        ">=-10%, 100, 20, 80",
        "<=+0%, 100, 20, 120",
        ">=+0%, 100, 20, 80",
        "<=-10%, 100, 20, 90",
        "<=+5, 100, 20, 105",
        // a negative baseline keeps the sense
        "<=+10%, -100, 0, -90",
        ">=-10%, -100, 0, -110",
        "<=+10%, 0, 1, 1"
    })
    void aRelativeLimitDependsOnTheBaseline(String text, double baseline, double floor, double target) {
        assertThat(((Criterion.Relative) Criterion.parse(text)).target(baseline, floor))
                .isCloseTo(target, within(1e-9));
    }

    @Property
    void whatIsWrittenIsReadAgain(@ForAll("sets") CriteriaSet set) {
        assertThat(CriteriaSet.parse(set.text())).isEqualTo(set);
    }

    @Property
    void aLimitScalesWithItsBaseline(
            @ForAll("relative") Criterion.Relative criterion,
            @ForAll @DoubleRange(min = -1e6, max = 1e6) double baseline,
            @ForAll @DoubleRange(max = 100) double floor) {
        var absolute = new Criterion.Relative(
                criterion.operator(),
                criterion.percent() ? criterion.distance() : criterion.distance() * 1024,
                criterion.percent());

        assertThat(absolute.target(baseline * 1024, floor * 1024)).isEqualTo(criterion.target(baseline, floor) * 1024);
    }

    @Provide
    static Arbitrary<Criterion.Relative> relative() {
        return Combinators.combine(Arbitraries.of(Operator.class), numbers(), Arbitraries.of(true, false))
                .as(Criterion.Relative::new);
    }

    @Provide
    static Arbitrary<CriteriaSet> sets() {
        Arbitrary<Criterion> fixed =
                Combinators.combine(Arbitraries.of(Operator.class), numbers()).as(Criterion.Fixed::new);
        Arbitrary<Criterion> relative = relative().map(criterion -> criterion);
        return Arbitraries.oneOf(List.of(fixed, relative)).list().ofMaxSize(4).map(CriteriaSet::new);
    }

    private static Arbitrary<Double> numbers() {
        return Arbitraries.oneOf(
                Arbitraries.doubles().between(-1e12, 1e12),
                Arbitraries.integers().between(-1000, 1000).map(Integer::doubleValue));
    }
}
