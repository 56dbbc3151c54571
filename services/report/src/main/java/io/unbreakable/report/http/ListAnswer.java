package io.unbreakable.report.http;

import io.unbreakable.report.store.Page;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;

/** A part of a list as programs get it: the entries under the list's name, and as {@code next} where it goes on. */
final class ListAnswer {
    private ListAnswer() {}

    static <T> Map<String, Object> of(String name, Page<T> page, Function<T, Object> entry) {
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put(name, page.items().stream().map(entry).toList());
        String next = Cursor.of(page.next());
        if (next != null) {
            answer.put("next", next);
        }
        return answer;
    }
}
