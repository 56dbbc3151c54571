package io.unbreakable.monspec.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import io.unbreakable.monspec.judge.Verdict;
import io.unbreakable.monspec.text.PlainText;
import java.io.InputStream;
import java.io.PrintWriter;
import java.util.Locale;
import picocli.CommandLine.Help.Ansi;

/** What a command reads from and writes to. */
record Console(InputStream in, PrintWriter out, PrintWriter err) {
    private static final JsonMapper MAPPER = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .build();

    /** Reads files, and standard input for {@code -}. */
    Input input() {
        return new Input(in);
    }

    /** Writes a verdict, in its colour on a terminal, and what there is to say about it. */
    void verdict(Verdict verdict, String words) {
        var colour = switch (verdict) {
            case PASS -> "green";
            case WARN, INCONCLUSIVE -> "yellow";
            case FAIL -> "red";
        };
        out.println(Ansi.AUTO.string("@|bold,%s %s|@".formatted(colour, word(verdict))) + ": " + PlainText.of(words));
    }

    /** Writes a text in which others may have a say: nothing in it moves the cursor. */
    void say(String text) {
        out.println(PlainText.of(text));
    }

    /** Writes what is wrong. */
    void complain(String text) {
        err.println("monspec: " + PlainText.of(text));
    }

    /** A verdict as people and JSON answers write it. */
    static String word(Verdict verdict) {
        return verdict.name().toLowerCase(Locale.ROOT);
    }

    /** Writes an answer as JSON. Every field is always there; what is not known is null. */
    void json(Object answer) {
        out.println(text(answer));
    }

    /** An answer as JSON. */
    static String text(Object answer) {
        try {
            return MAPPER.writerWithDefaultPrettyPrinter().writeValueAsString(answer);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
