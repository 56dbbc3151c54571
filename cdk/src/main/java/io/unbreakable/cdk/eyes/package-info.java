/** What is seen of it all: alarms and a dashboard. */
@NullMarked
package io.unbreakable.cdk.eyes;

import org.jspecify.annotations.NullMarked;
