/** AWS on one machine: SQS, S3, DynamoDB and EventBridge, and what fills them from the topology. */
@NullMarked
package io.unbreakable.sandbox.aws;

import org.jspecify.annotations.NullMarked;
