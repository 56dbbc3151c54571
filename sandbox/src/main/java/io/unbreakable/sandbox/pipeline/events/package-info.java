/** What CodePipeline and CodeDeploy of the sandbox say, and the traps that lie between saying it and hearing it. */
@NullMarked
package io.unbreakable.sandbox.pipeline.events;

import org.jspecify.annotations.NullMarked;
