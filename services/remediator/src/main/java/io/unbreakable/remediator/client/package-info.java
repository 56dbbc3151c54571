/** What Dynatrace, CodeDeploy and S3 are asked for. */
@NullMarked
package io.unbreakable.remediator.client;

import org.jspecify.annotations.NullMarked;
