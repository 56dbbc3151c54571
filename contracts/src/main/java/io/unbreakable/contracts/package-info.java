/**
 * The events by which the services talk, and the topology that carries them.
 *
 * <p>One record per event; its schema lies in {@code schemas/v1}, a sample in {@code samples/v1}. Writing is strict (what we
 * publish validates against its schema), reading is tolerant (unknown fields are ignored).
 */
@NullMarked
package io.unbreakable.contracts;

import org.jspecify.annotations.NullMarked;
