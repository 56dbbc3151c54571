/** Where everything runs: the network, its ways to AWS, and the cluster. */
@NullMarked
package io.unbreakable.cdk.network;

import org.jspecify.annotations.NullMarked;
