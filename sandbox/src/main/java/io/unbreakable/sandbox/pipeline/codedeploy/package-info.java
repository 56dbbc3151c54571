/** CodeDeploy for one machine: deployment groups whose instance is a process of the sandbox, and its API. */
@NullMarked
package io.unbreakable.sandbox.pipeline.codedeploy;

import org.jspecify.annotations.NullMarked;
