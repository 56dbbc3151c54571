package io.unbreakable.sandbox.pipeline.codepipeline;

import java.util.function.Consumer;

/** Does what an action of one type is there for, and blocks until that is over. */
@FunctionalInterface
interface ActionWork {
    /** Works on {@code run}; tells {@code external} as soon as the work has a name elsewhere. */
    ActionOutcome perform(ActionRun run, Consumer<External> external);
}
