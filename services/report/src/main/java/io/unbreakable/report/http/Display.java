package io.unbreakable.report.http;

import io.quarkus.qute.TemplateExtension;
import io.unbreakable.report.domain.Finding;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** How templates write times and numbers. */
@TemplateExtension
final class Display {
    private static final DateTimeFormatter UTC = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss 'UTC'", Locale.ROOT)
            .withZone(ZoneOffset.UTC);

    private Display() {}

    /** For example {@code 2026-11-20 10:15:00 UTC}. */
    static String utc(Instant at) {
        return UTC.format(at);
    }

    /** For example {@code 5 min} or {@code 15 s}. */
    static String words(Duration length) {
        long seconds = length.toSeconds();
        String minutes = seconds >= 60 ? seconds / 60 + " min" : "";
        String rest = seconds % 60 == 0 && seconds >= 60 ? "" : seconds % 60 + " s";
        return (minutes + " " + rest).strip();
    }

    /** The score with its unit; a dash for none. */
    static String score(Finding finding) {
        return ObjectiveRow.number(finding.judgement().score(), "Percent");
    }
}
