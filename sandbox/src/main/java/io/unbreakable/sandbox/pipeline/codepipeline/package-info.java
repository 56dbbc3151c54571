/** CodePipeline for one machine: pipelines whose executions move through locked stages, and its API. */
@NullMarked
package io.unbreakable.sandbox.pipeline.codepipeline;

import org.jspecify.annotations.NullMarked;
