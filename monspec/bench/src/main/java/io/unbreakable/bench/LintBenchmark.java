package io.unbreakable.bench;

import io.unbreakable.monspec.LargeFile;
import io.unbreakable.monspec.lint.Finding;
import io.unbreakable.monspec.lint.Lint;
import java.util.List;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/** A file of 500 objectives, read and linted. */
@State(Scope.Thread)
public class LintBenchmark {
    private final String file = LargeFile.withObjectives(500);

    /** One operation is the whole file. */
    @Benchmark
    public List<Finding> lint() {
        return Lint.lint(file);
    }
}
