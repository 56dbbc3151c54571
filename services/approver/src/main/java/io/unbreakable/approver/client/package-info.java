/** CodePipeline, as far as approvals go. */
@NullMarked
package io.unbreakable.approver.client;

import org.jspecify.annotations.NullMarked;
