package io.unbreakable.monspec.text;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class PlainTextTest {
    @Test
    void leavesWhatPeopleWrite() {
        String text = "Build 3 – „größer“ \uD83D\uDC69\u200D\uD83D\uDCBB \u05E9\u05DC\u05D5\u05DD 100 %\n\tline";

        assertThat(PlainText.of(text)).isSameAs(text);
    }

    @Test
    void showsWhereSomethingWouldHaveMovedHiddenOrTurned() {
        assertThat(PlainText.of("a\u0000b\u001B[2Jc\u009B\r")).isEqualTo("a\uFFFDb\uFFFD[2Jc\uFFFD\uFFFD");
        assertThat(PlainText.of("fail\u202Essap\u2066\u200F")).isEqualTo("fail\uFFFDssap\uFFFD\uFFFD");
        assertThat(PlainText.of("a\u200Bb\uDB40\uDC41\uFEFF")).isEqualTo("a\uFFFDb\uFFFD\uFFFD");
        assertThat(PlainText.of("\uD800 \uDC00 \uFFFF \uFDD0")).isEqualTo("\uFFFD \uFFFD \uFFFD \uFFFD");
    }

    @Test
    void makesOneLineOfMany() {
        assertThat(PlainText.line(" a\r\n# b\u2028c\u0085d\t \n")).isEqualTo("a # b c d");
    }

    @Test
    void cutsNoCharacterInTwo() {
        assertThat(PlainText.cut("abc", 3)).isEqualTo("abc");
        assertThat(PlainText.cut("abcd", 3)).isEqualTo("ab…");
        assertThat(PlainText.cut("a\uD83D\uDE00cd", 3)).isEqualTo("a…");
    }

    @Property
    void isSomethingThatEverybodyTakes(@ForAll String text, @ForAll @IntRange(min = 2, max = 40) int length) {
        String line = PlainText.cut(PlainText.line(text), length);

        assertThat(line).hasSizeLessThanOrEqualTo(length).doesNotContain("\n", "\r");
        assertThat(new String(line.getBytes(UTF_8), UTF_8)).isEqualTo(line);
        assertThat(PlainText.isUnicode(line)).isTrue();
        assertThat(PlainText.line(line)).isEqualTo(line);
    }
}
