package io.unbreakable.bench;

import io.unbreakable.monspec.lint.Finding;
import io.unbreakable.monspec.lint.Lint;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/** A file of 500 objectives, read and linted. */
@State(Scope.Thread)
public class ReadAndLint {
    private static final int OBJECTIVES = 500;

    private final String file = """
            {
              "shop": {
                "etype": "SERVICE",
                "environments": {
                  "Staging": { "tags": [ { "context": "CONTEXTLESS", "key": "DeploymentGroup", "value": "Staging" } ] },
                  "Production": { "tags": [ { "context": "CONTEXTLESS", "key": "DeploymentGroup", "value": "Production" } ] }
                },
                "comparisons": [
                  { "name": "StagingToProduction", "source": "Staging", "compare": "Production", "scalefactorperc": { "default": 15 } }
                ],
                "perfsignature": [
            %s
                ]
              }
            }
            """.formatted(
            IntStream.range(0, OBJECTIVES).mapToObj(ReadAndLint::objective).collect(Collectors.joining(",\n")));

    private static String objective(int i) {
        return """
                { "timeseries": "calc:service.responsetime.%d", "aggregate": "avg", "validate": "upper", "upperlimit": %d }""".formatted(i, 100 + i);
    }

    /** One operation is the whole file. */
    @Benchmark
    public List<Finding> lint() {
        return Lint.lint(file);
    }
}
