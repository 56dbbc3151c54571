package io.unbreakable.monspec.lint;

import io.unbreakable.monspec.criteria.CriteriaSet;
import io.unbreakable.monspec.criteria.Operator;
import io.unbreakable.monspec.lint.Subject.Asked;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Criteria that an entry has itself, and the place where they stand: in a list, or as one of the ancestor's limits.
 *
 * @param pointer to the text or the number
 */
record Placed(String pointer, Asked asked, CriteriaSet criteria) {

    /** All criteria of a service. */
    static Stream<Placed> of(Subject subject) {
        return subject.askedOnce().stream()
                .flatMap(asked -> Stream.concat(
                        pass(subject, asked),
                        list(subject, asked, "warn", asked.entry().warn())));
    }

    private static Stream<Placed> pass(Subject subject, Asked asked) {
        var pass = asked.entry().pass();
        if (pass == null) {
            return Stream.empty();
        }
        return subject.has(subject.at(asked.entry(), "pass"))
                ? list(subject, asked, "pass", pass)
                : pass.stream().flatMap(set -> limits(subject, asked, set));
    }

    private static Stream<Placed> list(Subject subject, Asked asked, String field, List<CriteriaSet> sets) {
        return IntStream.range(0, sets.size())
                .mapToObj(i -> new Placed(subject.at(asked.entry(), field) + "/" + i, asked, sets.get(i)));
    }

    private static Stream<Placed> limits(Subject subject, Asked asked, CriteriaSet limits) {
        return limits.all().stream()
                .map(limit -> new Placed(
                        subject.at(asked.entry(), limit.operator() == Operator.BELOW ? "upperlimit" : "lowerlimit"),
                        asked,
                        CriteriaSet.of(limit)));
    }

    /** What is measured. */
    String metric() {
        return asked.entry().subject();
    }

    Reach reach() {
        return Reach.of(asked.objective().measure());
    }
}
