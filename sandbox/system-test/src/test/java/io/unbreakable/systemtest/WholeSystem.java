package io.unbreakable.systemtest;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** Gives tests the one running system, which is started by the first that wants it and ends with the last. */
final class WholeSystem implements ParameterResolver {
    private static final Namespace NAMESPACE = Namespace.create(WholeSystem.class);

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == RunningSystem.class;
    }

    @Override
    public RunningSystem resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return context.getRoot()
                .getStore(NAMESPACE)
                .computeIfAbsent(Attempt.class, type -> Attempt.start(), Attempt.class)
                .system();
    }

    /** What does not start is not tried again for every test. */
    private record Attempt(
            @Nullable RunningSystem running, @Nullable RuntimeException failure) implements AutoCloseable {
        static Attempt start() {
            try {
                return new Attempt(RunningSystem.start(), null);
            } catch (RuntimeException e) {
                return new Attempt(null, e);
            }
        }

        RunningSystem system() {
            if (running == null) {
                throw new IllegalStateException("the system did not start", failure);
            }
            return running;
        }

        @Override
        public void close() {
            if (running != null) {
                running.close();
            }
        }
    }
}
