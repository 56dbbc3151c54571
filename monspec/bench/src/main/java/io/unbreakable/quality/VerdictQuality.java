package io.unbreakable.quality;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Runs all trials, prints the tables and puts them into the page that explains them. */
public final class VerdictQuality {
    private static final Pattern MEASURED =
            Pattern.compile("(?<=<!-- measured -->\n).*(?=<!-- end of measured -->)", Pattern.DOTALL);

    private VerdictQuality() {}

    /** @param arguments the number of trials a cell, and the page */
    public static void main(String[] arguments) throws IOException {
        var tables = new Tables(Integer.parseInt(arguments[0])).all();
        System.out.println(tables);
        var page = Path.of(arguments[1]);
        var text =
                MEASURED.matcher(Files.readString(page)).replaceFirst(Matcher.quoteReplacement("\n" + tables + "\n"));
        Files.writeString(page, text);
    }
}
