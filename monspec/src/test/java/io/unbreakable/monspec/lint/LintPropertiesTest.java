package io.unbreakable.monspec.lint;

import static org.assertj.core.api.Assertions.assertThat;

import io.unbreakable.monspec.Files;
import io.unbreakable.monspec.plan.Planner;
import io.unbreakable.monspec.plan.Planning;
import io.unbreakable.monspec.spec.Monspec;
import io.unbreakable.monspec.spec.MonspecReader;
import io.unbreakable.monspec.spec.Reading;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.constraints.StringLength;
import net.jqwik.api.statistics.Statistics;

/** Lint and those who use the file agree on what can be used. */
class LintPropertiesTest {
    private static final List<String> FILES = Stream.concat(
                    Stream.of(Files.demo(), Marked.SOUND, Marked.MODERN),
                    Files.ANCESTORS.stream().map(Files::ancestor))
            .toList();
    private static final Pattern TOKEN = Pattern.compile("\"[^\"\n]*\"|-?\\d+|[\\[\\]{},:]");

    @Property(tries = 500)
    void neverThrowsAndAgreesAboutADamagedFile(
            @ForAll @IntRange(max = 5) int file,
            @ForAll @IntRange(max = 7000) int from,
            @ForAll @IntRange(max = 40) int length,
            @ForAll @StringLength(max = 3) String inserted) {
        var text = FILES.get(file);
        var start = Math.min(from, text.length());
        var end = Math.min(start + length, text.length());

        agrees(text.substring(0, start) + inserted + text.substring(end));
    }

    @Property(tries = 500)
    void agreesAboutAFileWhosePartsAreExchanged(
            @ForAll @IntRange(max = 5) int file,
            @ForAll @Size(min = 1, max = 3) List<@IntRange(max = 10_000) Integer> at,
            @ForAll("tokens") String token) {
        var text = FILES.get(file);
        for (var position : at) {
            text = exchanged(text, position, token);
        }

        agrees(text);
    }

    @Provide
    Arbitrary<String> tokens() {
        return Arbitraries.of(
                "\"A\"",
                "\"Staging\"",
                "\"\"",
                "null",
                "true",
                "-1",
                "0",
                "1e999",
                "0.5",
                "[]",
                "{}",
                "[{}]",
                "\"HOST\"",
                "\"avg\"",
                "\"p90\"",
                "\"name\"",
                "\"source\"",
                "\"timeseries\"",
                "\"smartscape\"",
                "\"wait\"",
                "\"1s\"",
                "\"com.dynatrace.builtin:service.responsetime\"",
                "\"com.dynatrace.builtin:service.failurerate\"",
                "\"toRelationships:calls\"",
                "\"perfsignature\"",
                "\"_x\"",
                "\"<5\"",
                "\"<=+5%&>3\"",
                "\"interval\"",
                "\"pass\"",
                "\"runs\"",
                "[\"<1\"]",
                "1.5",
                "100",
                "\"a\\\"b\"");
    }

    /** The text with one of its words or numbers exchanged. */
    private static String exchanged(String text, int position, String token) {
        var tokens = TOKEN.matcher(text)
                .results()
                .filter(found -> found.group().length() > 1)
                .toList();
        var chosen = tokens.get(position % tokens.size());
        return text.substring(0, chosen.start()) + token + text.substring(chosen.end());
    }

    private static void agrees(String text) {
        var sound = Lint.lint(text).stream().noneMatch(Finding::isError);

        Statistics.collect(sound ? "sound" : "not sound");
        assertThat(sound).as(text).isEqualTo(isUsable(MonspecReader.read(text)));
    }

    private static boolean isUsable(Reading reading) {
        return reading instanceof Reading.Read read
                && plannings(read.monspec()).allMatch(Planning.Planned.class::isInstance);
    }

    private static Stream<Planning> plannings(Monspec monspec) {
        var comparisons = monspec.services().stream()
                .flatMap(service -> service.comparisons().stream()
                        .map(comparison -> Planner.plan(monspec, service.key(), comparison.name())));
        return Stream.concat(comparisons, monspec.gates().stream().map(gate -> Planner.plan(monspec, gate)));
    }
}
