package io.unbreakable.sandbox.aws;

import java.util.List;
import software.amazon.awssdk.core.exception.SdkException;

/** Removes what trials made. What could not be made cannot be removed either, and is not what the trial has to say. */
final class Tidying {
    private Tidying() {}

    static void all(Runnable... removals) {
        for (Runnable removal : List.of(removals)) {
            try {
                removal.run();
            } catch (SdkException ignored) {
                // it is not there
            }
        }
    }
}
