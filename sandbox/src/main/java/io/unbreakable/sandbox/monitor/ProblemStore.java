package io.unbreakable.sandbox.monitor;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** The problems that were opened, newest last. */
final class ProblemStore {

    private final Map<String, Problem> problems = new LinkedHashMap<>();

    synchronized void put(Problem problem) {
        problems.put(problem.problemId(), problem);
    }

    synchronized List<Problem> all() {
        return List.copyOf(problems.values());
    }

    synchronized @Nullable Problem openOn(EntityRef service) {
        return problems.values().stream()
                .filter(problem -> problem.open() && problem.service().equals(service))
                .findFirst()
                .orElse(null);
    }

    /** The problem, or 404. */
    synchronized Problem get(String problemId) {
        Problem problem = problems.get(problemId);
        if (problem == null) {
            throw ApiException.notFound("The problem with the ID " + problemId + " does not exist");
        }
        return problem;
    }

    synchronized Problem update(String problemId, UnaryOperator<Problem> change) {
        Problem changed = change.apply(get(problemId));
        problems.put(problemId, changed);
        return changed;
    }
}
