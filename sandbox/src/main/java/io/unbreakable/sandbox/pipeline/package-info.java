/** The sandbox's pipeline: CodePipeline and CodeDeploy endpoints that really deploy. */
@NullMarked
package io.unbreakable.sandbox.pipeline;

import org.jspecify.annotations.NullMarked;
