/** The six services on Fargate, each with its own role. */
@NullMarked
package io.unbreakable.cdk.services;

import org.jspecify.annotations.NullMarked;
