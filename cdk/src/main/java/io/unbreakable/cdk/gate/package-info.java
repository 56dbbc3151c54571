/** What other people put into their own pipelines. */
@NullMarked
package io.unbreakable.cdk.gate;

import org.jspecify.annotations.NullMarked;
