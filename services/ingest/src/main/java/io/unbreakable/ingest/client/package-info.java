/** CodePipeline, CodeDeploy, S3 and Dynatrace, as far as ingest asks them. */
@NullMarked
package io.unbreakable.ingest.client;

import org.jspecify.annotations.NullMarked;
