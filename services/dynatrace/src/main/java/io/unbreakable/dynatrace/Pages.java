package io.unbreakable.dynatrace;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The lists that come in pages: the next page is asked for by its key and nothing else. */
final class Pages {
    private Pages() {}

    /** A page of a list. */
    interface Page<T> {
        List<T> items();

        @Nullable String nextPageKey();
    }

    record EntityPage(List<Entity> entities, @Nullable String nextPageKey) implements Page<Entity> {
        @Override
        public List<Entity> items() {
            return Lists.orEmpty(entities);
        }
    }

    record EventPage(List<DynatraceEvent> events, @Nullable String nextPageKey) implements Page<DynatraceEvent> {
        @Override
        public List<DynatraceEvent> items() {
            return Lists.orEmpty(events);
        }
    }

    record ProblemPage(List<Problem> problems, @Nullable String nextPageKey) implements Page<Problem> {
        @Override
        public List<Problem> items() {
            return Lists.orEmpty(problems);
        }
    }

    record SettingsPage(
            List<SettingsObject> items, @Nullable String nextPageKey) implements Page<SettingsObject> {
        SettingsPage {
            items = Lists.orEmpty(items);
        }
    }

    record CommentPage(List<Comment> comments, @Nullable String nextPageKey) implements Page<Comment> {
        @Override
        public List<Comment> items() {
            return Lists.orEmpty(comments);
        }
    }

    static <T, P extends Page<T>> List<T> all(
            Transport transport, String endpoint, String path, Parameters first, Class<P> type) {
        List<T> all = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        P page = transport.get(endpoint, path + first.text(), type);
        all.addAll(page.items());
        for (String key = page.nextPageKey(); key != null && seen.add(key); key = page.nextPageKey()) {
            page = transport.get(
                    endpoint, path + new Parameters().with("nextPageKey", key).text(), type);
            all.addAll(page.items());
        }
        return all;
    }
}
