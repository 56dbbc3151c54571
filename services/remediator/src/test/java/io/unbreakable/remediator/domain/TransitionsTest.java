package io.unbreakable.remediator.domain;

import static org.assertj.core.api.Assertions.assertThat;

import io.unbreakable.contracts.Remediation;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Asks the compiler which transitions there are: every other one does not compile. */
class TransitionsTest {
    private static final List<String> STATES = List.of(
            "Chosen",
            "Stopping",
            "Deploying",
            "Verifying",
            "Healed",
            "NotHealed",
            "Unverified",
            "Failed",
            "Withdrawn",
            "DryRun");
    private static final List<String> TRANSITIONS = List.of(
            "dryRun()",
            "withdrawn(refusal, when)",
            "stopping(when)",
            "deploying(\"d-1\", when)",
            "succeeded(when)",
            "healed(when)",
            "notHealed(when)",
            "unverified(when)",
            "failed(\"why\", when)");
    private static final Set<String> LEGAL = Set.of(
            "Chosen.dryRun()",
            "Chosen.withdrawn(refusal, when)",
            "Chosen.stopping(when)",
            "Chosen.deploying(\"d-1\", when)",
            "Chosen.failed(\"why\", when)",
            "Stopping.withdrawn(refusal, when)",
            "Stopping.deploying(\"d-1\", when)",
            "Stopping.failed(\"why\", when)",
            "Deploying.succeeded(when)",
            "Deploying.failed(\"why\", when)",
            "Verifying.healed(when)",
            "Verifying.notHealed(when)",
            "Verifying.unverified(when)");

    @TempDir
    @Nullable Path folder;

    @Test
    void onlyTheLegalTransitionsCompile() throws IOException {
        List<String> attempts = STATES.stream()
                .flatMap(state -> TRANSITIONS.stream().map(transition -> state + "." + transition))
                .toList();

        assertThat(compiling(attempts)).isEqualTo(new TreeSet<>(LEGAL));
    }

    /** Those that compile, each tried in a line of its own. */
    private Set<String> compiling(List<String> attempts) throws IOException {
        List<String> lines = new ArrayList<>();
        for (String attempt : attempts) {
            String state = attempt.substring(0, attempt.indexOf('.'));
            String transition = attempt.substring(attempt.indexOf('.') + 1);
            lines.add("  void m%d(io.unbreakable.remediator.domain.Progress.%s state) { state.%s; }"
                    .formatted(lines.size(), state, transition));
        }
        DiagnosticCollector<JavaFileObject> found = compile("class Attempts {"
                + " java.time.Instant when = java.time.Instant.MIN;"
                + " io.unbreakable.remediator.domain.Refusal refusal = null;\n"
                + String.join("\n", lines) + "\n}");
        Set<Long> wrong = found.getDiagnostics().stream()
                .filter(diagnostic -> diagnostic.getKind() == Diagnostic.Kind.ERROR)
                .peek(diagnostic ->
                        assertThat(diagnostic.getCode()).isEqualTo("compiler.err.cant.resolve.location.args"))
                .map(Diagnostic::getLineNumber)
                .collect(Collectors.toSet());
        Set<String> right = new TreeSet<>(attempts);
        wrong.forEach(line -> right.remove(attempts.get((int) (line - 2))));
        return right;
    }

    private DiagnosticCollector<JavaFileObject> compile(String code) throws IOException {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        DiagnosticCollector<JavaFileObject> found = new DiagnosticCollector<>();
        JavaFileObject source =
                new SimpleJavaFileObject(URI.create("string:///Attempts.java"), JavaFileObject.Kind.SOURCE) {
                    @Override
                    public CharSequence getCharContent(boolean ignoreEncodingErrors) {
                        return code;
                    }
                };
        String path = Stream.of(Progress.class, Remediation.class, Nullable.class)
                .map(known -> Path.of(URI.create(known.getProtectionDomain()
                                .getCodeSource()
                                .getLocation()
                                .toString()))
                        .toString())
                .collect(Collectors.joining(java.io.File.pathSeparator));
        List<String> options = List.of("-proc:none", "-Xmaxerrs", "1000", "-cp", path, "-d", String.valueOf(folder));
        compiler.getTask(null, null, found, options, null, List.of(source)).call();
        return found;
    }
}
