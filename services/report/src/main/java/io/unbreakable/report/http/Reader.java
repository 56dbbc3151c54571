package io.unbreakable.report.http;

import jakarta.ws.rs.core.HttpHeaders;

/** Who reads the report and presses its buttons. */
final class Reader {
    private static final int LONGEST = 100;

    private Reader() {}

    /** The name that a proxy in front of the report vouches for, without control characters; else anonymous. */
    static String of(HttpHeaders headers) {
        String said = headers.getHeaderString("X-Forwarded-User");
        String name = said == null ? "" : said.replaceAll("\\p{Cntrl}", "").strip();
        if (name.isEmpty()) {
            return "anonymous";
        }
        return name.length() > LONGEST ? name.substring(0, LONGEST) : name;
    }
}
