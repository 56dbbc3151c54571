/** Dynatrace, which is asked, and S3, where the evidence lies. */
@NullMarked
package io.unbreakable.evaluator.client;

import org.jspecify.annotations.NullMarked;
