package io.unbreakable.systemtest;

import static org.assertj.core.api.Assertions.assertThat;

/** What somebody would like to get into pages, answers, comments and logs, and what becomes of it. */
final class Hostile {
    /** A build's name: what S3's metadata takes, as a commit's message is longer and wilder. */
    static final String BUILD = "Build 4 <script>alert(4)</script>{7*7}${7*7} [log in](https://evil.example)";

    /** Behind a name in a monspec, a request or a notification. */
    static final String MORE =
            "<script>alert(7)</script>\"'{7*7}${7*7}[log in](https://evil.example)\u202Elive\u0007\r\nApproved";

    private Hostile() {}

    /** A page shows it and does nothing with it. */
    static void assertHarmless(String page) {
        assertThat(page)
                .contains("&lt;script&gt;alert(", "{7*7}${7*7}")
                .doesNotContain("<script>alert", "\u202E", "\u0007");
    }

    /** In an answer or a comment it is characters in a line. */
    static void assertPlain(String text) {
        assertThat(text).isNotBlank().doesNotContain("\n", "\r", "\u202E", "\u0007");
    }
}
