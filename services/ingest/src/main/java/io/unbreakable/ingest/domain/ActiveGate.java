package io.unbreakable.ingest.domain;

import static java.util.Objects.requireNonNull;

import io.unbreakable.monspec.spec.GateSpec;
import org.jspecify.annotations.Nullable;

/**
 * A gate that applies to an execution: from the file, or from an approval's comment.
 *
 * @param plan what it measures; null when there is a defect
 * @param defect why nothing can be measured, for people; null when all is well
 * @param trigger null when nothing in this pipeline ever requests it
 */
record ActiveGate(
        GateSpec spec,
        @Nullable Plan plan,
        @Nullable String defect,
        @Nullable Trigger trigger) {
    ActiveGate {
        requireNonNull(spec, "spec");
    }
}
