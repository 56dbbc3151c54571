package io.unbreakable.monspec.spec;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.function.Function;

/** What is noted while a file is read. */
final class Notes {
    private final List<Problem> problems = new ArrayList<>();
    private final Origins origins = new Origins();

    void add(Problem problem) {
        problems.add(problem);
    }

    Origins origins() {
        return origins;
    }

    Inspection inspection(Monspec monspec) {
        return new Inspection(monspec, problems, origins);
    }

    /** Notes every part that has the name of an earlier one. */
    <T> void requireDistinct(String what, Collection<T> parts, Function<T, String> name, String where) {
        var seen = new HashSet<String>();
        for (var part : parts) {
            var its = name.apply(part);
            if (!seen.add(its)) {
                var sentence = "%s has more than one %s named %s.".formatted(where, what, its);
                add(new Problem(Code.DUPLICATE_NAME, Problem.inside(origins.of(part), "name"), sentence, null));
            }
        }
    }
}
