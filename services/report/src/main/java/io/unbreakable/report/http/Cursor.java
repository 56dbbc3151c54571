package io.unbreakable.report.http;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.jspecify.annotations.Nullable;

/** The place where a list goes on, as programs hand it back: they need not know what is in it. */
final class Cursor {
    private Cursor() {}

    static @Nullable String of(@Nullable String place) {
        return place == null
                ? null
                : Base64.getUrlEncoder().withoutPadding().encodeToString(place.getBytes(StandardCharsets.UTF_8));
    }

    /** The place in this cursor; null without one; a refusal when it is none of ours. */
    static @Nullable String place(@Nullable String cursor) {
        if (cursor == null || cursor.isBlank()) {
            return null;
        }
        try {
            String place = new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8);
            if (place.matches("\\d{15}/.*")) {
                return place;
            }
        } catch (IllegalArgumentException notEncoded) {
            // refused below, like any other text that is no cursor
        }
        throw Answers.refused("cursor must be what an earlier answer named as next");
    }
}
